package dev.slingshot.harness.export;

import dev.slingshot.datasets.Question;
import dev.slingshot.datasets.TextHash;
import dev.slingshot.harness.tag.Split;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.harness.tag.TopoLabels;
import java.util.List;
import java.util.Map;

/// A question with all its labelled responses.
///
/// @param key of the question over all data sets
/// @param hash of its text
record TagQuestion(String key, String hash, List<TagRecord> records) {

    TagQuestion {
        records = List.copyOf(records);
    }

    static TagQuestion of(List<TagRecord> records) {
        var first = records.getFirst();
        return new TagQuestion(first.problem(), TextHash.of(first.question()), records);
    }

    String text() {
        return records.getFirst().question();
    }

    Split split() {
        return records.getFirst().split();
    }

    TopoLabels topo() {
        return records.getFirst().topo();
    }

    /// What a prompt may see.
    Question question() {
        var first = records.getFirst();
        return new Question(
                key,
                first.dataset(),
                text(),
                Map.of("subject", first.subject(), "level", first.level()));
    }
}
