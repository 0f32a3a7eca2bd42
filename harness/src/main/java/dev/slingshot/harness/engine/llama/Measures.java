package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Confidence;

/// What to compute beside each drawn token, from the logits of the whole vocabulary. Either costs
/// more than drawing the token; both together no more than one. Neither changes what is drawn.
///
/// @param logProbability of each drawn token
/// @param certainty mean self-certainty of the answer
public record Measures(boolean logProbability, boolean certainty) {
    public static final Measures NONE = new Measures(false, false);
    public static final Measures ALL = new Measures(true, true);

    static Measures of(Confidence.Wanted wanted) {
        return switch (wanted) {
            case NOTHING -> NONE;
            case PROBABILITY -> new Measures(true, false);
            case CERTAINTY -> ALL;
        };
    }

    boolean any() {
        return logProbability || certainty;
    }
}
