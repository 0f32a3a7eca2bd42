package dev.slingshot.harness.mtrm;

import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/// The rows that the heads read.
final class Features {
    /// Counts up whenever any feature changes: a model of other features is refused.
    static final int VERSION = 1;

    private Features() {}

    static int places() {
        return ResponseFeatures.places();
    }

    /// Of place 1 and on.
    static List<String> names() {
        return Stream.concat(QuestionFeatures.names(), ResponseFeatures.names()).toList();
    }

    /// The rows of one question and of responses to it.
    static final class Asked {
        private final Words words;
        private final Row row;

        Asked(String question) {
            words = Words.of(question);
            row = QuestionFeatures.row(words);
        }

        /// What routes.
        Row question() {
            return row;
        }

        Answered read(String response) {
            var read = Response.of(words, response);
            return new Answered(row.and(ResponseFeatures.row(read)), read.shape());
        }
    }

    /// A response that was read.
    ///
    /// @param row what scores it
    record Answered(Row row, Shape shape) {

        /// What scores it where the topology that was asked for is known.
        Row asked(Topology topology) {
            return row.and(ResponseFeatures.asked(topology, shape));
        }
    }
}
