package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.harness.stats.Budgets;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.VerifierCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// One pass over all trials of a run: each is read once, judged by all profiles, scored for all of
/// its rows and let go. In memory is one trial for each thread and, of all others, numbers and
/// packed verdicts.
public final class Judging {
    private static final long SEED = 20_260_101;

    private final Standings.Evidence evidence;
    private final List<Profile> profiles;
    private final Judge judge;
    private final Marker marker;
    private final List<Scoring> scorings;
    private final List<Disagreements> disagreements;
    private final Map<Map<String, Boolean>, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    /// @param profiles the run's own first, then those it is compared with
    /// @param mostFlips to be kept of each data set and other profile
    public Judging(Standings.Evidence evidence, List<Profile> profiles, int mostFlips) {
        this.evidence = evidence;
        this.profiles = List.copyOf(profiles);
        this.judge = new Judge(evidence.selections());
        this.marker = new GradedMarker(profiles);
        var budgets = new Budgets(SEED);
        this.scorings =
                evidence.cells().stream().map(cell -> scoring(cell, evidence, budgets)).toList();
        this.disagreements =
                profiles.stream().skip(1).map(_ -> new Disagreements(mostFlips)).toList();
    }

    private static Scoring scoring(CellRows cell, Standings.Evidence evidence, Budgets budgets) {
        var verifier = evidence.verifier(cell.cell().verifier());
        return new Scoring(
                new TrialScoring(cell, evidence.selections(), budgets),
                evidence.policy(cell.cell().policy()),
                verifier.map(card -> Standings.Evidence.shape(card.model()))
                        .orElse(ModelShape.UNKNOWN),
                verifier.map(VerifierCard::aggregation).orElse(Aggregation.LAST),
                verifier.filter(VerifierCard::knowsAnswers).isPresent());
    }

    /// What is kept of one cell's trials on one problem.
    private record Kept(ProblemScores scores, PackedVerdicts verdicts, List<Glance> glances) {}

    /// @param problems by data set label, in order
    /// @param recorded handed on to the trials of the result, which close it
    public Judged judge(
            Map<String, List<Problem>> problems, RecordedTrials recorded, Together together) {
        var tasks = new ArrayList<Supplier<Map<Integer, Kept>>>();
        var grounds = new ArrayList<Map.Entry<String, Problem>>();
        problems.forEach((label, of) -> {
            for (int i = 0; i < of.size(); i++) {
                int number = i;
                grounds.add(Map.entry(label, of.get(i)));
                tasks.add(() -> onProblem(label, of.get(number), number, recorded));
            }
        });
        return judged(grounds, together.all(tasks), recorded);
    }

    /// By number of the cell.
    private Map<Integer, Kept> onProblem(
            String label, Problem problem, int number, RecordedTrials recorded) {
        var marks = new MarkBook(marker, problem);
        var kept = new HashMap<Integer, Kept>();
        for (int cell = 0; cell < scorings.size(); cell++) {
            var rows = evidence.cells().get(cell);
            if (rows.cell().dataset().equals(label)) {
                var trials = recorded.of(rows.cell().id(), problem);
                if (!trials.isEmpty()) {
                    kept.put(cell, inCell(cell, problem, number, trials, marks));
                }
            }
        }
        return kept;
    }

    private Kept inCell(
            int cell,
            Problem problem,
            int number,
            List<RecordedTrials.Later> trials,
            MarkBook marks) {
        var rows = evidence.cells().get(cell);
        var scoring = scorings.get(cell).on(problem.id());
        var verdicts = new ArrayList<PackedVerdicts.Verdicts>();
        var glances = new ArrayList<Glance>();
        for (RecordedTrials.Later later : trials) {
            var trial =
                    new Recorded(rows.cell().id(), problem, later.seed(), later.outcome().get());
            var page = marks.judge(trial.outcome().candidates());
            compare(new Disagreements.Place(cell, number, later.seed()), trial, page);
            var judged = judge.judge(trial, page, rows.rows());
            scoring.add(judged);
            verdicts.add(PackedVerdicts.Verdicts.of(judged));
            glances.add(shared(judged.glance()));
        }
        return new Kept(scoring.done(), PackedVerdicts.of(verdicts), glances);
    }

    private void compare(Disagreements.Place place, Recorded trial, MarkBook.Page page) {
        var own = page.own().stream().map(Judgement::said).toList();
        for (int other = 0; other < page.others().size(); other++) {
            disagreements.get(other).add(place, trial, own, page.others().get(other));
        }
    }

    /// Most trials of a cell end in one of a few ways.
    private Glance shared(Glance glance) {
        return new Glance(
                glance.cell(),
                glance.problem(),
                glance.seed(),
                glance.anyRight(),
                known.computeIfAbsent(glance.right(), right -> right));
    }

    private Judged judged(
            List<Map.Entry<String, Problem>> grounds,
            List<Map<Integer, Kept>> kept,
            RecordedTrials recorded) {
        var scores = new HashMap<String, List<ProblemScores>>();
        var verdicts = new HashMap<Ground, PackedVerdicts>();
        var glances = new ArrayList<Glance>();
        for (int cell = 0; cell < scorings.size(); cell++) {
            var id = evidence.cells().get(cell).cell().id();
            var ofCell = new ArrayList<ProblemScores>();
            for (int i = 0; i < kept.size(); i++) {
                var found = kept.get(i).get(cell);
                if (found != null) {
                    ofCell.add(found.scores());
                    glances.addAll(found.glances());
                    verdicts.put(new Ground(id, grounds.get(i).getValue()), found.verdicts());
                }
            }
            scores.put(id, ofCell);
        }
        return new Judged(
                scorings,
                scores,
                new JudgedTrials(recorded, verdicts, glances),
                IntStream.range(0, disagreements.size()).mapToObj(this::comparison).toList());
    }

    private ProfileComparison comparison(int other) {
        return new ProfileComparison(
                profiles.getFirst().toString(),
                profiles.get(other + 1).toString(),
                disagreements.get(other).found());
    }
}
