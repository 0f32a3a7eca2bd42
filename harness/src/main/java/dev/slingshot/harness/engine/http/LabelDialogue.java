package dev.slingshot.harness.engine.http;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Message;
import java.util.ArrayList;
import java.util.List;

/// How a language model is asked whether a step is right. Changing a word here makes another
/// verifier: give it another label.
public enum LabelDialogue {
    /// The conversation RLHFlow's models were trained on: the question with the first step, then
    /// each further step as a turn of the user's, the assistant saying `+` or `-` after each (Xiong
    /// et al. 2024, github.com/RLHFlow/RLHF-Reward-Modeling).
    RLHFLOW("rlhflow@1") {
        @Override
        List<Message> messages(Question question, List<String> steps) {
            var messages = new ArrayList<Message>();
            messages.add(Message.user(question.text() + " " + steps.getFirst()));
            for (String step : steps.subList(1, steps.size())) {
                messages.add(Message.assistant("+"));
                messages.add(Message.user(step));
            }
            return messages;
        }
    },
    /// For any instruction-tuned model: a judge that reads the steps and answers with a sign.
    JUDGE("judge@1") {
        @Override
        List<Message> messages(Question question, List<String> steps) {
            return List.of(
                    Message.user(
                            """
                            Check the last step of this unfinished solution.

                            Problem: %s

                            Solution so far:
                            %s

                            Is everything in it right? Answer with + for right or - for wrong.\
                            """
                                    .formatted(question.text(), String.join("\n\n", steps))));
        }
    };

    private final String label;

    LabelDialogue(String label) {
        this.label = label;
    }

    /// With its version, for a model card.
    public String label() {
        return label;
    }

    abstract List<Message> messages(Question question, List<String> steps);

    final Dialect.LabelAsk ask(Question question, List<String> steps) {
        return new Dialect.LabelAsk(question.key(), messages(question, steps), "+", "-");
    }
}
