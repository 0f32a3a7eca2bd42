package dev.slingshot.harness.mtrm;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.tag.Difficulty;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.strategies.Seeds;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Teaches an embedded M-TRM from labelled responses. Questions are dealt into folds by the hash of
/// their text; each fold's model is fitted on the other folds alone, its ridge chosen on folds
/// inside of those.
public final class Training {
    private final TrainOptions options;
    private final List<Taught> questions;
    private final int[] folds;
    private final Lesson lesson;

    private Training(List<Taught> questions, TrainOptions options) {
        this.options = options;
        this.questions = questions;
        this.folds = deal(questions, options);
        this.lesson = new Lesson(questions);
    }

    /// @param name of the TAG file, and its hash
    /// @param file hands over its records, one after the other
    /// @throws dev.slingshot.strategies.ConfigurationException where nothing can be learned from
    ///   it, with what to do
    public static Mtrm teach(
            String name, String sha256, Consumer<Consumer<TagRecord>> file, TrainOptions options) {
        var studies = new Studies(options);
        file.accept(studies);
        String policy = studies.model(name);
        String split = studies.split();
        var taught = studies.responses(one -> in(split, one)).toList();
        var questions = studies.questions(one -> in(split, one));
        check(name, split, taught, questions);
        var training = new Training(questions, options);
        var model =
                training.model(
                        new Provenance(
                                policy,
                                taught.stream().map(Studied::prompt).distinct().sorted().toList(),
                                name,
                                sha256,
                                split,
                                questions.size(),
                                taught.size(),
                                Features.VERSION,
                                Regression.LIBRARY,
                                options.seed(),
                                List.of(),
                                remarks(taught)));
        return measured(model, studies, questions, split);
    }

    private static Mtrm measured(
            Mtrm model, Studies studies, List<Taught> questions, String split) {
        var figures = new ArrayList<>(new Evaluation("held-out folds", model, questions).figures());
        var other =
                studies.questions(one -> !in(split, one)).stream()
                        .filter(question -> !model.knows(question.question()))
                        .toList();
        if (!other.isEmpty()) {
            String name = split.equals("train") ? "test questions" : "training questions";
            figures.addAll(new Evaluation(name, model, other).figures());
        }
        return new Mtrm(model.provenance().with(figures), model.folds(), model.models());
    }

    private static boolean in(String split, Studied one) {
        return split.equals("all") || one.split().label().equals(split);
    }

    private static void check(
            String name, String split, List<Studied> taught, List<Taught> questions) {
        require(
                questions.size() >= TrainOptions.FEWEST_QUESTIONS,
                "%s: %d %s questions with responses of chain, tree and graph, and at least %d are needed; label more with a larger `sample` or `limit`%s",
                name,
                questions.size(),
                split.equals("all") ? "different" : split,
                TrainOptions.FEWEST_QUESTIONS,
                split.equals("train") ? ", or teach all of them with --split all" : "");
        long right = taught.stream().filter(Studied::right).count();
        require(
                right > 0 && right < taught.size(),
                "%s: all %d responses are %s: one class only, and nothing can be told apart; use %s questions",
                name,
                taught.size(),
                right == 0 ? "wrong" : "right",
                right == 0 ? "easier" : "harder");
        long voting = taught.stream().filter(Studied::votes).count();
        require(
                voting > 0,
                "%s: none of %d responses is done and states an answer; raise max_tokens or ask with another prompt",
                name,
                taught.size());
    }

    private static List<String> remarks(List<Studied> taught) {
        var remarks = new ArrayList<String>();
        for (Topology topology : Topology.values()) {
            if (taught.stream().noneMatch(one -> one.topology() == topology && one.right())) {
                remarks.add(
                        "No %s response is right: its head is one number for all questions."
                                .formatted(topology.label()));
            }
        }
        for (Difficulty difficulty : Difficulty.values()) {
            if (taught.stream().noneMatch(one -> one.difficulty() == difficulty)) {
                remarks.add("No question is %s by the file's cuts.".formatted(difficulty.label()));
            }
        }
        return remarks;
    }

    private static int[] deal(List<Taught> questions, TrainOptions options) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < questions.size(); i++) {
            order.add(i);
        }
        order.sort(
                Comparator.comparingLong(
                                (Integer i) -> Seeds.of(options.seed(), questions.get(i).hash()))
                        .thenComparing(Comparator.naturalOrder()));
        var folds = new int[questions.size()];
        for (int i = 0; i < order.size(); i++) {
            folds[order.get(i)] = i % options.folds();
        }
        return folds;
    }

    private Mtrm model(Provenance provenance) {
        Map<String, Integer> byHash = new TreeMap<>();
        var models = new ArrayList<Learned>();
        for (int i = 0; i < folds.length; i++) {
            byHash.put(questions.get(i).hash(), folds[i]);
        }
        for (int fold = 0; fold < options.folds(); fold++) {
            models.add(without(fold));
        }
        return new Mtrm(provenance, byHash, models);
    }

    private Learned without(int fold) {
        var heads = new EnumMap<Head, Weights>(Head.class);
        var costs = new EnumMap<Head, Double>(Head.class);
        for (Head head : Head.values()) {
            var examples =
                    lesson.of(head).stream().filter(one -> folds[one.question()] != fold).toList();
            double cost = new CostChoice(folds).of(examples);
            costs.put(head, cost);
            heads.put(head, Regression.fit(examples, cost));
        }
        var rest = new ArrayList<Priors.Labelled>();
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] != fold) {
                rest.add(questions.get(i).labelled());
            }
        }
        return new Learned(heads, costs, Priors.of(rest));
    }
}
