package dev.slingshot.strategies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has paths scored, each step once: what a thought before it on the path has scores for is not
/// asked again, where the verifier's scores do not change when a path goes on.
record PathScoring(Assignment assignment, Journal journal) {

    Thought score(Thought thought) {
        if (thought.scores().isPresent()) {
            return thought;
        }
        var verifier = verifier();
        var card = verifier.card();
        if (thought.open() && card.kind() == VerifierCard.Kind.OUTCOME) {
            throw new ConfigurationException(
                    "verifier %s reads finished solutions only and cannot guide a search step by step"
                            .formatted(card.name()));
        }
        var steps = Steps.of(thought.answerText());
        var before = card.causal() ? before(thought, steps) : List.<Double>of();
        if (steps.size() == before.size()) {
            journal.score(thought, before, 0);
            return thought.withScores(before);
        }
        var given = verifier.score(assignment.question(), steps, before.size());
        int expected = card.scores(steps.size(), before.size());
        if (given.steps().size() != expected) {
            throw new EngineException(
                    "verifier %s gave %d scores for %d steps"
                            .formatted(card.name(), given.steps().size(), expected));
        }
        var scores = new ArrayList<>(before);
        scores.addAll(given.steps());
        journal.score(thought, scores, given.pathTokens());
        journal.charge(steps, before.size(), given);
        return thought.withScores(scores);
    }

    private Verifier verifier() {
        return assignment
                .verifier()
                .orElseThrow(() ->
                        new ConfigurationException(
                                "this search needs a verifier; name one under `verifiers` in the suite"));
    }

    /// The scores of the first steps that the nearest scored thought before this one has in common
    /// with it.
    private static List<Double> before(Thought thought, List<String> steps) {
        var answer = thought.answer();
        for (int i = answer.size() - 2; i >= 0; i--) {
            Optional<List<Double>> scores = answer.get(i).scores();
            if (scores.isPresent()) {
                var earlier = Steps.of(answer.get(i).answerText());
                int common = common(earlier, steps);
                return scores.get().size() == earlier.size()
                        ? scores.get().subList(0, common)
                        : List.of();
            }
        }
        return List.of();
    }

    private static int common(List<String> some, List<String> others) {
        int common = 0;
        while (common < Math.min(some.size(), others.size())
                && some.get(common).equals(others.get(common))) {
            common++;
        }
        return common;
    }
}
