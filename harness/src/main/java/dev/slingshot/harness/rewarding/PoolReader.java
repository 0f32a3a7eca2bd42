package dev.slingshot.harness.rewarding;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.harness.tag.Split;
import dev.slingshot.harness.tag.TagOptions;
import dev.slingshot.harness.tag.Tagging;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.VerifierCard;
import dev.slingshot.strategies.topology.Shaping;
import dev.slingshot.strategies.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads from a judged run the responses that can be chosen among. A response that several cells
/// hold, since several verifiers scored it, is one response with several scores.
final class PoolReader {
    private final RunResult run;
    private final Scaling scaling;
    private final boolean shaped;
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    private PoolReader(RunResult run, Scaling scaling, boolean shaped, List<Cell> cells) {
        this.shaped = shaped;
        this.run = run;
        this.scaling = scaling;
        cells.forEach(cell -> this.cells.put(cell.id(), cell));
    }

    /// Of responses that were asked for a shape.
    static PoolReader shaped(RunResult run, Scaling scaling) {
        return new PoolReader(run, scaling, true, Tagging.pooled(run));
    }

    /// Of the tuned policy's responses to prompts that leave the shape to it; they all stand where
    /// chains stand.
    static PoolReader plain(RunResult run, Scaling scaling) {
        return new PoolReader(
                run,
                scaling,
                false,
                Tagging.plain(run).stream()
                        .filter(cell -> scaling.tuned().equals(Optional.of(cell.policy())))
                        .toList());
    }

    /// Verifiers that scored responses of these questions.
    List<Ways.Scorer> scorers(Ground ground) {
        return cells.values().stream()
                .filter(cell -> ground(cell).equals(ground) && !cell.verifier().isEmpty())
                .map(Cell::verifier)
                .distinct()
                .map(name -> new Ways.Scorer(name, !knowsAnswers(name)))
                .toList();
    }

    private boolean knowsAnswers(String verifier) {
        return run.verifiers().stream()
                .anyMatch(card -> card.name().equals(verifier) && card.knowsAnswers());
    }

    /// By ground in the run's order; questions that lack a topology are left out.
    Map<Ground, List<QuestionPool>> pools() {
        var found = new LinkedHashMap<Ground, Map<String, Found>>();
        run.trials().glances().stream()
                .filter(glance -> cells.containsKey(glance.cell()))
                .map(glance -> new Place(glance.cell(), glance.problem()))
                .distinct()
                .forEach(place -> add(found, place));
        var pools = new LinkedHashMap<Ground, List<QuestionPool>>();
        found.forEach((ground, questions) ->
                pools.put(
                        ground,
                        questions.values().stream()
                                .map(of -> of.pool(shaped))
                                .filter(pool -> !pool.draws().isEmpty())
                                .toList()));
        var knowing = new LinkedHashMap<Ground, List<QuestionPool>>();
        pools.forEach((ground, questions) ->
                knowing.put(ground, knowing(ground, questions, training(ground, pools))));
        return knowing;
    }

    /// Where a cell's trials on one problem are read.
    private record Place(String cell, Problem problem) {}

    private void add(Map<Ground, Map<String, Found>> found, Place place) {
        var cell = Objects.requireNonNull(cells.get(place.cell()));
        var of =
                found.computeIfAbsent(ground(cell), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                place.problem().question().key(), _ -> new Found(place.problem()));
        run.trials().of(place.cell(), place.problem()).forEach(trial -> add(of, cell, trial));
    }

    private static Ground ground(Cell cell) {
        return new Ground(cell.policy(), cell.dataset(), cell.prompt());
    }

    private void add(Found found, Cell cell, TrialResult trial) {
        var topology = cell.asked().map(Shaping::topology).orElse(Topology.CHAIN);
        var model = scaling.model(cell.policy());
        var candidates = trial.outcome().candidates();
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            var judgement = trial.judgements().get(i);
            var told = found.at(trial.seed(), topology, candidate.place());
            told.judge(judgement.votes() ? judgement.answer() : "", judgement.correct());
            score(cell, candidate).ifPresent(score -> told.score(cell.verifier(), score));
            if (model.isPresent() && told.votes() && !told.scored(Ways.MODEL)) {
                String question = trial.problem().text();
                told.score(
                        Ways.MODEL,
                        model.get()
                                .score(
                                        question,
                                        candidate.text(),
                                        cell.asked().map(Shaping::topology)));
            }
        }
    }

    private Optional<Double> score(Cell cell, Candidate candidate) {
        var aggregation =
                run.verifiers().stream()
                        .filter(card -> card.name().equals(cell.verifier()))
                        .map(VerifierCard::aggregation)
                        .findFirst()
                        .orElse(Aggregation.LAST);
        return candidate.scores().map(aggregation::of);
    }

    /// Of the same policy and prompt; none for training questions themselves.
    private static List<QuestionPool> training(
            Ground ground, Map<Ground, List<QuestionPool>> pools) {
        return training(ground)
                ? List.of()
                : pools.entrySet().stream()
                        .filter(entry -> training(entry.getKey()))
                        .filter(entry -> entry.getKey().policy().equals(ground.policy()))
                        .filter(entry -> entry.getKey().prompt().equals(ground.prompt()))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList();
    }

    private static boolean training(Ground ground) {
        return TagOptions.USUAL.split(ground.dataset()) == Split.TRAIN;
    }

    private List<QuestionPool> knowing(
            Ground ground, List<QuestionPool> questions, List<QuestionPool> training) {
        var labels =
                training.isEmpty()
                        ? TopicLabels.crossFitted(questions)
                        : TopicLabels.taught(training);
        var model = scaling.model(ground.policy());
        return questions.stream()
                .map(one -> {
                    var priors = labels.of(one);
                    return one.knowing(
                            new Asked(
                                    priors.of(one.subject()),
                                    priors.overall(),
                                    model.map(by -> by.route(one.text()))));
                })
                .toList();
    }

    /// What the prior labels of a ground come from, in words.
    static String learnedFrom(Ground ground, Stream<Ground> all) {
        var training =
                all.filter(PoolReader::training)
                        .filter(other -> other.policy().equals(ground.policy()))
                        .filter(other -> other.prompt().equals(ground.prompt()))
                        .map(Ground::dataset)
                        .distinct()
                        .toList();
        return training(ground) || training.isEmpty()
                ? "other questions of the same data set, in five folds"
                : "the training questions of " + String.join(", ", training);
    }
}
