package dev.slingshot.harness.result;

import dev.slingshot.strategies.ModelCard;
import java.util.List;

/// What of a run can be reproduced, in a sentence for its pages. A seed that a server was sent
/// promises nothing.
public final class Exactness {
    private Exactness() {}

    public static String of(List<ModelCard> models) {
        return models.stream().allMatch(ModelCard::deterministic)
                ? "Exact: the same suite on the same model files and library gives the same bytes, interrupted or not, at any"
                        + " concurrency."
                : "Recorded: calls and trials never change once committed and can be replayed exactly; drawing them again from"
                        + " the server need not give the same text.";
    }
}
