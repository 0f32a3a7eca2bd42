package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Ask;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Steps;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.prompt.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Next thoughts by proposals: one answer lists several, which keeps them different where samples
/// would repeat each other (Yao et al. 2023, arXiv:2305.10601, section 3).
record Proposing(Turns proposal) {
    private static final Pattern LINE =
            Pattern.compile(
                    "^\\s*(?:[-*•]\\s*)?(?:\\*\\*)?(?:step\\s*)?\\(?\\d{1,3}[.):]+\\s*(\\S.*?)\\s*$",
                    Pattern.CASE_INSENSITIVE);

    static Proposing usual() {
        return new Proposing(Turns.shipped("tot-propose@1"));
    }

    /// So many thoughts after each parent at most; fewer where the answer lists fewer.
    List<Thought> after(List<Thought> parents, int count, Growth growth) {
        var open = parents.stream().filter(Thought::open).toList();
        var asks = open.stream().map(parent -> ask(parent, count, growth)).toList();
        var next = new ArrayList<Thought>();
        for (Thought answer : growth.askEach(asks, 1)) {
            var parent = answer.parents().getFirst();
            listed(answer.text(), count)
                    .forEach(step -> next.add(growth.give(parent, step + Steps.BOUNDARY)));
            growth.drop(List.of(answer), "a list of proposals");
        }
        return next;
    }

    private Ask ask(Thought parent, int count, Growth growth) {
        String solution = parent.answerText().strip();
        return new Ask(
                "proposal",
                List.of(parent),
                proposal.messages(
                        Map.of(
                                "question", growth.question().text(),
                                "solution", solution.isEmpty() ? "(nothing yet)" : solution,
                                "count", Integer.toString(count))));
    }

    /// The numbered lines of a list, different ones only.
    static List<String> listed(String answer, int count) {
        return answer.lines()
                .map(LINE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> match.group(1))
                .distinct()
                .limit(count)
                .toList();
    }
}
