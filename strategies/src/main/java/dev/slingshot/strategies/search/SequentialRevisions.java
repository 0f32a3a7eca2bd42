package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Ask;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.prompt.Turns;
import java.util.ArrayList;
import java.util.List;

/// Sequential revisions (Snell et al. 2024, arXiv:2408.03314, section 6): N answers in independent
/// chains, each answer written with the last ones of its chain before it. The ratio is that of a
/// chain's length to the number of chains, so at equal N a high one revises much and a low one
/// samples much. All answers are candidates, round by round. Departs from it: the model is asked to
/// revise and was not trained to.
///
/// @param ratio length of a chain over number of chains; what divides N and comes nearest is taken
/// @param context answers of the chain that a revision sees at most
record SequentialRevisions(double ratio, int context, Turns revision) implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    Option.real(
                            "ratio",
                            1e-6,
                            1e6,
                            1,
                            "sequential to parallel: length of a chain over number of chains, the"
                                    + " nearest that N allows"),
                    Option.whole("context", 1, 4, "earlier answers that a revision sees at most"));

    static SequentialRevisions from(Knobs knobs) {
        return new SequentialRevisions(
                knobs.real("ratio"), knobs.whole("context"), Turns.shipped("revise@1"));
    }

    @Override
    public boolean guided() {
        return false;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.answers(n);
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        int n = growth.budget().n();
        var first = growth.complete(root, chains(n));
        var chains = growth.parallel(first, (answer, part) -> chain(answer, length(n), part));
        var answers = new ArrayList<Thought>();
        for (int round = 0; round < length(n); round++) {
            for (var chain : chains) {
                if (round < chain.size()) {
                    answers.add(chain.get(round));
                }
            }
        }
        return List.copyOf(answers);
    }

    private List<Thought> chain(Thought first, int length, Growth growth) {
        var chain = new ArrayList<>(List.of(first));
        while (chain.size() < length) {
            var seen = chain.subList(Math.max(0, chain.size() - context), chain.size());
            var messages = new ArrayList<>(growth.conversation(first));
            for (Thought answer : seen) {
                messages.add(Message.assistant(answer.answerText()));
                messages.addAll(revision.messages());
            }
            var about = List.copyOf(seen).reversed();
            var revised = growth.ask(new Ask("revision", about, messages), 1);
            if (revised.isEmpty()) {
                break;
            }
            chain.addAll(revised);
        }
        return List.copyOf(chain);
    }

    /// The divisor of N whose ratio is nearest, of two equally near ones the smaller.
    private int chains(int n) {
        int best = 1;
        for (int chains = 1; chains <= n; chains++) {
            if (n % chains == 0 && distance(n, chains) < distance(n, best)) {
                best = chains;
            }
        }
        return best;
    }

    private double distance(int n, int chains) {
        return Math.abs(Math.log((double) n / chains / chains / ratio));
    }

    private int length(int n) {
        return n / chains(n);
    }
}
