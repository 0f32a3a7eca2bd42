package dev.slingshot.harness.run;

import dev.slingshot.harness.result.Judgement;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
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
            String grader) {}

    /// What a file says: the grader, and the trials with its verdicts in place of their own.
    public record Read(String grader, List<TrialResult> trials) {
        public Read {
            trials = List.copyOf(trials);
        }
    }

    private VerdictFile() {}

    public static void write(Path file, String grader, List<TrialResult> trials) {
        var lines = new StringBuilder();
        for (TrialResult trial : trials) {
            for (int i = 0; i < trial.judgements().size(); i++) {
                lines.append(MAPPER.writeValueAsString(line(trial, i, grader))).append('\n');
            }
        }
        ManifestFile.writeWhole(file, lines.toString());
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

    /// Reads the verdicts of the same candidates.
    ///
    /// @throws ConfigurationException where the file is none or lacks a candidate of the run
    public static Read read(Path file, List<TrialResult> trials) {
        var verdicts = new HashMap<List<Object>, Line>();
        lines(file).forEach(line -> verdicts.put(key(line), line));
        var judged = new ArrayList<TrialResult>();
        for (TrialResult trial : trials) {
            var judgements = new ArrayList<Judgement>();
            for (int i = 0; i < trial.judgements().size(); i++) {
                var verdict = verdicts.get(key(line(trial, i, "")));
                if (verdict == null) {
                    throw new ConfigurationException(
                            "%s has no verdict on %s, candidate %s: it is of another run"
                                    .formatted(
                                            file,
                                            trial.problem().question().key(),
                                            trial.outcome().candidates().get(i).place()));
                }
                judgements.add(
                        new Judgement(
                                verdict.answer(),
                                verdict.outcome(),
                                verdict.how(),
                                verdict.answerClass()));
            }
            judged.add(
                    new TrialResult(
                            trial.cell(),
                            trial.problem(),
                            trial.seed(),
                            trial.outcome(),
                            judgements,
                            Map.of()));
        }
        var grader = verdicts.values().stream().findFirst().map(Line::grader).orElse("no grader");
        return new Read(grader, judged);
    }

    private static List<Object> key(Line line) {
        return List.of(line.cell(), line.problem(), line.seed(), line.place());
    }

    private static List<Line> lines(Path file) {
        var lines = new ArrayList<Line>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                lines.add(MAPPER.readValue(line, Line.class));
            }
        } catch (IOException | JacksonException e) {
            throw new ConfigurationException(
                    "%s:%d: no line of slingshot regrade --save: %s"
                            .formatted(file, lines.size() + 1, e.getMessage()));
        }
        return lines;
    }
}
