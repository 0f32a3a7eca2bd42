package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Steps;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.List;

/// Budget forcing (Muennighoff et al. 2025, s1, arXiv:2501.19393): whenever an answer ends, a word
/// such as "Wait" is put after it and the model has to go on, a number of times; N independent
/// answers are forced like that. The last answer of the text counts. Departs from it: the word
/// stands where the answer ended and not where a thinking part ends, since not every model has one;
/// an answer that the token limit cuts off while it is forced is truncated, as in any other search.
///
/// @param times forced continuations of each answer
/// @param word what is put after it
record BudgetForcing(int times, String word) implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    Option.whole("times", 1, 1, "forced continuations of each answer"),
                    Option.text("word", "Wait", "what is put where the model ended"));

    static BudgetForcing from(Knobs knobs) {
        return new BudgetForcing(knobs.whole("times"), knobs.word("word"));
    }

    @Override
    public boolean guided() {
        return false;
    }

    @Override
    public Parts parts() {
        return Parts.POOL;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.answers(n * (1.0 + times));
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        var answers = growth.complete(root, growth.budget().n());
        for (int time = 0; time < times; time++) {
            answers = forced(answers, growth);
        }
        return answers;
    }

    private List<Thought> forced(List<Thought> answers, Growth growth) {
        var given =
                answers.stream()
                        .map(answer ->
                                answer.finished()
                                        ? growth.give(answer, Steps.BOUNDARY + word)
                                        : answer)
                        .toList();
        var grown = growth.completeEach(given, 1).iterator();
        var longer = new ArrayList<Thought>();
        for (Thought answer : given) {
            longer.add(answer.open() && grown.hasNext() ? grown.next() : answer);
        }
        return longer;
    }
}
