package dev.slingshot.strategies;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The growth of one question's thoughts: draws from the policy, asks the verifier, keeps to the
/// budget, writes the trace. Budget is reserved in the order of the thoughts before anything is
/// drawn, so that what is affordable does not depend on which answer comes first.
final class Exploration implements Growth {
    private final Assignment assignment;
    private final Journal journal;
    private final Map<String, AtomicInteger> children;
    private final Purse purse;
    private final int roundsBefore;
    private int rounds;

    Exploration(Assignment assignment) {
        this(
                assignment,
                new Journal(),
                new ConcurrentHashMap<>(),
                new Purse(assignment.budget().totalTokens()),
                0);
    }

    private Exploration(
            Assignment assignment,
            Journal journal,
            Map<String, AtomicInteger> children,
            Purse purse,
            int roundsBefore) {
        this.assignment = assignment;
        this.journal = journal;
        this.children = children;
        this.purse = purse;
        this.roundsBefore = roundsBefore;
    }

    @Override
    public Budget budget() {
        return assignment.budget();
    }

    @Override
    public List<Thought> growEach(List<Thought> parents, int count) {
        return draw(parents, count, budget().stepTokens(), List.of(Steps.BOUNDARY));
    }

    @Override
    public List<Thought> completeEach(List<Thought> parents, int count) {
        return draw(parents, count, Integer.MAX_VALUE, List.of());
    }

    private List<Thought> draw(List<Thought> parents, int count, int limit, List<String> stop) {
        var draws = new ArrayList<Draw>();
        for (Thought parent : parents) {
            for (int i = 0; i < count && parent.open(); i++) {
                long room = Math.min(limit, budget().solutionTokens() - parent.pathTokens());
                long reserved = purse.reserve(room);
                if (reserved == 0) {
                    break;
                }
                int child =
                        children.computeIfAbsent(parent.place(), _ -> new AtomicInteger())
                                .getAndIncrement();
                draws.add(new Draw(parent, child, Math.toIntExact(reserved), stop));
            }
        }
        if (draws.isEmpty()) {
            return List.of();
        }
        rounds++;
        return assignment
                .together()
                .all(draws.stream().<Supplier<Thought>>map(draw -> () -> take(draw)).toList());
    }

    private Thought take(Draw draw) {
        var completion = assignment.policy().complete(draw.request(assignment));
        purse.refund(draw.maxTokens() - completion.usage().generatedTokens());
        var thought = draw.thought(completion, budget());
        journal.add(thought, completion, roundsBefore + rounds);
        return thought;
    }

    @Override
    public List<Thought> score(List<Thought> thoughts) {
        return assignment
                .together()
                .all(
                        thoughts.stream()
                                .<Supplier<Thought>>map(thought -> () -> score(thought))
                                .toList());
    }

    private Thought score(Thought thought) {
        if (thought.scores().isPresent()) {
            return thought;
        }
        var verifier =
                assignment
                        .verifier()
                        .orElseThrow(() ->
                                new ConfigurationException(
                                        "this search needs a verifier; name one under `verifiers` in the suite"));
        if (thought.open() && verifier.card().kind() == VerifierCard.Kind.OUTCOME) {
            throw new ConfigurationException(
                    "verifier %s reads finished solutions only and cannot guide a search step by step"
                            .formatted(verifier.card().name()));
        }
        var steps = Steps.of(thought.answerText());
        var scores =
                steps.isEmpty()
                        ? new Scores(List.of(), Usage.NONE)
                        : verifier.score(assignment.question(), steps);
        if (scores.steps().size() != steps.size()) {
            throw new EngineException(
                    "verifier %s gave %d scores for %d steps"
                            .formatted(
                                    verifier.card().name(), scores.steps().size(), steps.size()));
        }
        journal.score(thought, steps, scores);
        return thought.withScores(scores.steps());
    }

    @Override
    public List<Thought> merge(List<Thought> thoughts) {
        var seen = new LinkedHashSet<String>();
        var kept = new ArrayList<Thought>();
        for (Thought thought : thoughts) {
            if (seen.add(thought.state() + thought.answerText())) {
                kept.add(thought);
            } else {
                journal.drop(thought, "merged: an equal answer stands before it");
            }
        }
        return List.copyOf(kept);
    }

    @Override
    public void drop(List<Thought> thoughts, String why) {
        thoughts.forEach(thought -> journal.drop(thought, why));
    }

    @Override
    public <P, T> List<T> parallel(List<P> parts, BiFunction<P, Growth, T> search) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var explorations = purse.split(parts.size()).stream().map(this::part).toList();
        var tasks = new ArrayList<Supplier<T>>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var exploration = explorations.get(i);
            tasks.add(() -> search.apply(part, exploration));
        }
        var results = assignment.together().all(tasks);
        rounds += explorations.stream().mapToInt(part -> part.rounds).max().orElseThrow();
        explorations.forEach(part -> purse.refund(part.purse.left()));
        return results;
    }

    private Exploration part(Purse share) {
        return new Exploration(assignment, journal, children, share, roundsBefore + rounds);
    }

    Outcome outcome(List<Candidate> candidates) {
        return new Outcome(
                candidates,
                journal.trace(),
                journal.policyUsage(),
                journal.verifierUsage(),
                journal.verifierCalls(),
                rounds);
    }
}
