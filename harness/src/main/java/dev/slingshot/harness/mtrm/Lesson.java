package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.tag.TagRecord;
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
            var features = new Features.Asked(questions.get(i).question());
            for (TagRecord record : questions.get(i).records()) {
                add(i, features, record);
            }
        }
    }

    private void add(int question, Features.Asked features, TagRecord record) {
        add(Head.of(record.topology()), question, features.question(), record);
        if (Taught.votes(record)) {
            var read = features.read(record.response());
            add(Head.ANSWER, question, read.row(), record);
            add(Head.ASKED, question, read.asked(record.topology()), record);
        }
    }

    private void add(Head head, int question, Row row, TagRecord record) {
        of(head).add(new Example(question, row, record.right()));
    }

    /// By rising question.
    List<Example> of(Head head) {
        return java.util.Objects.requireNonNull(examples.get(head));
    }
}
