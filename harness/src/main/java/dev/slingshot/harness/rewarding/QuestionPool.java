package dev.slingshot.harness.rewarding;

import dev.slingshot.harness.tag.TopoLabels;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A question with its responses, seed by seed.
///
/// @param draws one a seed, each with responses of every topology
record QuestionPool(String key, String text, String subject, List<Draw> draws) {
    QuestionPool {
        draws = List.copyOf(draws);
    }

    /// The same where so much is known of it beforehand.
    QuestionPool knowing(Asked asked) {
        return new QuestionPool(
                key,
                text,
                subject,
                draws.stream().map(draw -> new Draw(asked, draw.samples())).toList());
    }

    /// Over all seeds.
    double mean(ToDoubleFunction<Draw> of) {
        return draws.stream().mapToDouble(of).average().orElse(0);
    }

    TopoLabels labels() {
        return TopoLabels.by(topology -> mean(draw -> draw.share(topology)));
    }

    /// The topo labels of the responses with an even or an odd index.
    TopoLabels labels(int parity) {
        return half(parity).labels();
    }

    QuestionPool half(int parity) {
        return new QuestionPool(
                key, text, subject, draws.stream().map(draw -> draw.half(parity)).toList());
    }

    boolean halves() {
        return draws.stream().allMatch(draw -> draw.half(0).complete() && draw.half(1).complete());
    }
}
