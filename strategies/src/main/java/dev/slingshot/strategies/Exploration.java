package dev.slingshot.strategies;

import dev.slingshot.datasets.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The growth of one question's thoughts: draws from the policy, asks the verifier, keeps to the
/// budget, writes the trace. Budget is reserved in the order of the thoughts before anything is
/// drawn, so that what is affordable does not depend on which answer comes first.
///
/// @param sampling of what is drawn next
/// @param children how many each place has already
/// @param rounds of this part so far
/// @param roundsBefore of what came before this part
record Exploration(
        Assignment assignment,
        Sampling sampling,
        Journal journal,
        Map<String, AtomicInteger> children,
        Purse purse,
        AtomicInteger rounds,
        int roundsBefore)
        implements Growth {

    static Exploration of(Assignment assignment) {
        return new Exploration(
                assignment,
                assignment.sampling(),
                new Journal(),
                new ConcurrentHashMap<>(),
                new Purse(assignment.budget().totalTokens()),
                new AtomicInteger(),
                0);
    }

    @Override
    public Budget budget() {
        return assignment.budget();
    }

    @Override
    public Question question() {
        return assignment.question();
    }

    @Override
    public List<Message> conversation(Thought thought) {
        return thought.ownConversation().orElseGet(() -> assignment.messages(thought.place()));
    }

    @Override
    public RandomGenerator chance(String purpose) {
        return new SplittableRandom(Seeds.of(assignment.seed(), question().key() + "\n" + purpose));
    }

    @Override
    public Growth greedily() {
        return new Exploration(
                assignment, sampling.asGreedy(), journal, children, purse, rounds, roundsBefore);
    }

    @Override
    public List<Thought> growEach(List<Thought> parents, int count) {
        return draw(continuations(parents, count, budget().stepTokens(), this::stepEnd));
    }

    @Override
    public List<Thought> completeEach(List<Thought> parents, int count) {
        return draw(continuations(parents, count, Integer.MAX_VALUE, _ -> List.of()));
    }

    private List<String> stepEnd(Thought parent) {
        return List.of(Steps.boundary(parent.answerText(), assignment.prompt().thinking()));
    }

    @Override
    public List<Thought> askEach(List<Ask> asks, int count) {
        var draws = new ArrayList<Draw>();
        for (Ask ask : asks) {
            reserve(
                    ask.about(),
                    count,
                    budget().solutionTokens(),
                    List.of(),
                    Optional.of(ask),
                    draws);
        }
        return draw(draws);
    }

    private List<Draw> continuations(
            List<Thought> parents, int count, int limit, Function<Thought, List<String>> stop) {
        var draws = new ArrayList<Draw>();
        for (Thought parent : parents) {
            if (parent.open()) {
                long room = Math.min(limit, budget().solutionTokens() - parent.pathTokens());
                reserve(List.of(parent), count, room, stop.apply(parent), Optional.empty(), draws);
            }
        }
        return draws;
    }

    private void reserve(
            List<Thought> parents,
            int count,
            long room,
            List<String> stop,
            Optional<Ask> ask,
            List<Draw> draws) {
        for (int i = 0; i < count; i++) {
            long reserved = purse.reserve(room);
            if (reserved == 0) {
                return;
            }
            draws.add(
                    new Draw(
                            parents,
                            nextChild(parents.getFirst()),
                            sampling,
                            Math.toIntExact(reserved),
                            stop,
                            ask));
        }
    }

    private int nextChild(Thought parent) {
        return children.computeIfAbsent(parent.place(), _ -> new AtomicInteger()).getAndIncrement();
    }

    private List<Thought> draw(List<Draw> draws) {
        if (draws.isEmpty()) {
            return List.of();
        }
        rounds.incrementAndGet();
        return assignment
                .together()
                .all(draws.stream().<Supplier<Thought>>map(draw -> () -> take(draw)).toList());
    }

    private Thought take(Draw draw) {
        var completion = assignment.policy().complete(draw.request(assignment));
        purse.refund(draw.maxTokens() - completion.usage().generatedTokens());
        var thought = draw.thought(completion, budget());
        journal.add(
                thought,
                draw.ask().map(Ask::task).orElse(""),
                completion,
                roundsBefore + rounds.get());
        return thought;
    }

    @Override
    public Thought give(Thought parent, String words) {
        boolean spent = parent.pathTokens() >= budget().solutionTokens();
        var thought =
                new Thought(
                        Place.child(parent.place(), nextChild(parent)),
                        List.of(parent),
                        Thought.Kind.GIVEN,
                        List.of(),
                        words,
                        Tokens.UNKNOWN,
                        spent ? Thought.State.TRUNCATED : Thought.State.OPEN,
                        parent.promptTokens() + parent.generatedTokens(),
                        0,
                        Confidence.UNKNOWN,
                        Optional.empty());
        journal.give(thought, roundsBefore + rounds.get());
        return thought;
    }

    @Override
    public List<Thought> score(List<Thought> thoughts) {
        var scoring = new PathScoring(assignment, journal);
        return assignment
                .together()
                .all(
                        thoughts.stream()
                                .<Supplier<Thought>>map(thought -> () -> scoring.score(thought))
                                .toList());
    }

    @Override
    public boolean scoresUnfinished() {
        return assignment
                .verifier()
                .filter(verifier -> verifier.card().kind() == VerifierCard.Kind.OUTCOME)
                .isEmpty();
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
        rounds.addAndGet(
                explorations.stream().mapToInt(part -> part.rounds.get()).max().orElseThrow());
        explorations.forEach(part -> purse.refund(part.purse.left()));
        return results;
    }

    private Exploration part(Purse share) {
        return new Exploration(
                assignment,
                sampling,
                journal,
                children,
                share,
                new AtomicInteger(),
                roundsBefore + rounds.get());
    }

    Outcome outcome(List<Thought> leaves) {
        var trace = journal.trace();
        var byPlace = trace.byPlace();
        return new Outcome(
                leaves.stream()
                        .map(leaf ->
                                Trace.candidate(byPlace, leaf.place(), leaf.state(), leaf.scores()))
                        .toList(),
                trace,
                journal.policyUsage(),
                journal.verifierUsage(),
                journal.verifierQuestionTokens(),
                journal.verifierCalls(),
                rounds.get());
    }
}
