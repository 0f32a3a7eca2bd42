package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Ask;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.prompt.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Self-refinement (Madaan et al. 2023, arXiv:2303.17651): the model answers, criticises its
/// answer, and answers again with the critique before it, until it finds nothing wrong or there are
/// N answers. They are candidates in their order: `last` keeps the last one, `best-of-n` the best.
/// Departs from it: no few-shot critiques.
///
/// @param stop whether a critique that finds nothing wrong ends the search
record SelfRefine(boolean stop, Turns feedback, Turns revision) implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    Option.word(
                            "stop",
                            "whether a critique that finds nothing wrong ends it",
                            "on",
                            "off"));

    static SelfRefine from(Knobs knobs) {
        return new SelfRefine(
                knobs.on("stop"), Turns.shipped("feedback@1"), Turns.shipped("refine@1"));
    }

    @Override
    public boolean guided() {
        return false;
    }

    @Override
    public Parts parts() {
        return Parts.PREFIX;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.answers(2.0 * n - 1);
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        var answers = new ArrayList<>(growth.complete(root, 1));
        while (!answers.isEmpty() && answers.size() < growth.budget().n()) {
            var answer = answers.getLast();
            var asked = new ArrayList<>(growth.conversation(answers.getFirst()));
            asked.add(Message.assistant(answer.answerText()));
            asked.addAll(feedback.messages());
            var critique = growth.ask(new Ask("feedback", List.of(answer), asked), 1);
            if (critique.isEmpty() || (stop && satisfied(critique.getFirst()))) {
                break;
            }
            var again = new ArrayList<>(asked);
            again.add(Message.assistant(critique.getFirst().text()));
            again.addAll(revision.messages());
            var about = List.of(answer, critique.getFirst());
            var refined = growth.ask(new Ask("refinement", about, again), 1);
            if (refined.isEmpty()) {
                break;
            }
            answers.addAll(refined);
        }
        return List.copyOf(answers);
    }

    /// The words that the critique is asked to use where nothing is wrong.
    private static boolean satisfied(Thought critique) {
        var text = critique.text().toLowerCase(Locale.ROOT);
        return text.contains("solution is correct") && !text.contains("not correct");
    }
}
