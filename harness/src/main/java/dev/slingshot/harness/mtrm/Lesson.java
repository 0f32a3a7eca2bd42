package dev.slingshot.harness.mtrm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What each head learns from: topology heads from all responses asked for their topology, the
/// others from those that can be chosen.
final class Lesson {
    private final Map<Head, List<Example>> examples = new EnumMap<>(Head.class);

    Lesson(List<Taught> questions) {
        for (Head head : Head.values()) {
            examples.put(head, new ArrayList<>());
        }
        for (int i = 0; i < questions.size(); i++) {
            for (Studied one : questions.get(i).responses()) {
                add(i, questions.get(i).row(), one);
            }
        }
    }

    private void add(int question, Row asked, Studied one) {
        add(Head.of(one.topology()), question, asked, one);
        if (one.votes()) {
            add(Head.ANSWER, question, one.row(), one);
            add(Head.ASKED, question, one.asked(), one);
        }
    }

    private void add(Head head, int question, Row row, Studied one) {
        of(head).add(new Example(question, row, one.right()));
    }

    /// By rising question.
    List<Example> of(Head head) {
        return java.util.Objects.requireNonNull(examples.get(head));
    }
}
