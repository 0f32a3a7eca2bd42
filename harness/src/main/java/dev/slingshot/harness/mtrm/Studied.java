package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.tag.Difficulty;
import dev.slingshot.harness.tag.Split;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.strategies.topology.Topology;

/// A labelled response as it is taught: what was measured of it, and none of its text.
///
/// @param votes whether it can be chosen at all: it is done and states an answer
/// @param answer empty where it cannot be chosen
/// @param row what scores it, its question's features included; empty where it cannot be chosen
/// @param asked the same where the topology that was asked for is known
record Studied(
        String prompt,
        Split split,
        Topology topology,
        Difficulty difficulty,
        boolean right,
        boolean votes,
        String answer,
        Row row,
        Row asked) {

    /// @param question that the record answers
    static Studied of(TagRecord record, Features.Asked question) {
        boolean votes = !record.finish().cut() && !record.answer().isBlank();
        if (!votes) {
            return new Studied(
                    record.prompt(),
                    record.split(),
                    record.topology(),
                    record.difficulty(),
                    record.right(),
                    false,
                    "",
                    Row.EMPTY,
                    Row.EMPTY);
        }
        var read = question.read(record.response());
        return new Studied(
                record.prompt(),
                record.split(),
                record.topology(),
                record.difficulty(),
                record.right(),
                true,
                record.answer(),
                read.row(),
                read.asked(record.topology()));
    }
}
