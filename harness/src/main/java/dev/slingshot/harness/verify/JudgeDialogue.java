package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.TextReader;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Tokens;
import java.util.List;

/// For any instruction-tuned model: a judge that reads the steps and answers with a label. Earlier
/// verdicts are not shown to it, since a row of equal ones would suggest the next.
record JudgeDialogue(String good, String bad) implements LabelForm {

    @Override
    public String version() {
        return "judge@1";
    }

    @Override
    public Tokens before(TextReader reader, Question question, List<String> steps) {
        var text =
                """
                Check the last step of this unfinished solution.

                Problem: %s

                Solution so far:
                %s

                Is everything in it right? Answer with %s for right or %s for wrong.\
                """
                        .formatted(question.text(), String.join("\n\n", steps), good, bad);
        return reader.conversation(List.of(Message.user(text)), question.key());
    }
}
