package dev.slingshot.harness.run;

import dev.slingshot.harness.result.Disagreement;
import dev.slingshot.harness.result.Disagreements;
import dev.slingshot.harness.result.Judgement;
import dev.slingshot.harness.result.Recorded;
import dev.slingshot.harness.result.Said;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.harness.result.Trials;
import dev.slingshot.strategies.ConfigurationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.ObjectMapper;

/// The verdicts of a run as JSON lines, one a candidate, so that a later version of the grader can
/// be compared with this one.
public final class VerdictFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// One candidate's verdict and the grader that gave it.
    record Line(
            String cell,
            String problem,
            int seed,
            String place,
            String outcome,
            String answer,
            String how,
            int answerClass,
            String grader) {

        boolean sameCandidate(Line other) {
            return cell.equals(other.cell)
                    && problem.equals(other.problem)
                    && seed == other.seed
                    && place.equals(other.place);
        }
    }

    /// Where a file's verdicts part from others.
    ///
    /// @param grader that gave those of the file
    public record Compared(String grader, List<Disagreement> datasets) {
        public Compared {
            datasets = List.copyOf(datasets);
        }
    }

    private VerdictFile() {}

    public static void write(Path file, String grader, Trials trials) {
        ManifestFile.writeWhole(
                file,
                out -> {
                    for (TrialResult trial : trials) {
                        for (int i = 0; i < trial.judgements().size(); i++) {
                            out.write(MAPPER.writeValueAsString(line(trial, i, grader)));
                            out.write('\n');
                        }
                    }
                });
    }

    private static Line line(TrialResult trial, int candidate, String grader) {
        var judgement = trial.judgements().get(candidate);
        return new Line(
                trial.cell(),
                trial.problem().question().key(),
                trial.seed(),
                trial.outcome().candidates().get(candidate).place(),
                judgement.outcome(),
                judgement.answer(),
                judgement.how(),
                judgement.answerClass(),
                grader);
    }

    /// Compares the verdicts that a file has of the same candidates with those of the trials. Both
    /// are read side by side: the file's lines are in the run's order.
    ///
    /// @param mostFlips to be kept of each data set
    /// @throws ConfigurationException where the file is none or lacks a candidate of the run
    public static Compared compare(Path file, Trials trials, int mostFlips) {
        var found = new Disagreements(mostFlips);
        try (var lines = new VerdictLines(file)) {
            int number = 0;
            for (TrialResult trial : trials) {
                var saved = new ArrayList<Said>();
                for (int i = 0; i < trial.judgements().size(); i++) {
                    var verdict = lines.next(line(trial, i, ""));
                    saved.add(new Said(verdict.answer(), verdict.outcome(), verdict.how()));
                }
                found.add(
                        new Disagreements.Place(0, number++, trial.seed()),
                        new Recorded(trial.cell(), trial.problem(), trial.seed(), trial.outcome()),
                        saved,
                        trial.judgements().stream().map(Judgement::said).toList());
            }
            return new Compared(lines.grader(), found.found());
        }
    }
}
