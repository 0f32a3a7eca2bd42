package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.TextReader;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;

/// The conversation RLHFlow's models were trained on: the question with the first step, then each
/// further step as a turn of the user's, the assistant saying the good label after each (Xiong et
/// al. 2024, github.com/RLHFlow/RLHF-Reward-Modeling).
record RlhflowDialogue(String good) implements LabelForm {

    @Override
    public String version() {
        return "rlhflow@1";
    }

    @Override
    public Tokens before(TextReader reader, Question question, List<String> steps) {
        var messages = new ArrayList<Message>();
        messages.add(Message.user(question.text() + " " + steps.getFirst()));
        for (String step : steps.subList(1, steps.size())) {
            messages.add(Message.assistant(good));
            messages.add(Message.user(step));
        }
        return reader.conversation(messages, question.key());
    }
}
