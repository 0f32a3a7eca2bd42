package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.tag.Difficulty;
import dev.slingshot.harness.tag.Split;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.strategies.topology.Topology;
import java.util.function.UnaryOperator;

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
    /// @param kept gives the one copy of a prompt or an answer that many responses have
    static Studied of(TagRecord record, Features.Asked question, UnaryOperator<String> kept) {
        boolean votes = !record.finish().cut() && !record.answer().isBlank();
        var row = Row.EMPTY;
        var asked = Row.EMPTY;
        if (votes) {
            var read = question.read(record.response());
            row = read.row();
            asked = read.asked(record.topology());
        }
        return new Studied(
                kept.apply(record.prompt()),
                record.split(),
                record.topology(),
                record.difficulty(),
                record.right(),
                votes,
                votes ? kept.apply(record.answer()) : "",
                row,
                asked);
    }
}
