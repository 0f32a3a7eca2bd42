package dev.slingshot.strategies;

import java.util.Arrays;
import java.util.List;

/// Parts a response into steps: at blank lines, none of them blank. Policy and verifier both count
/// steps this way.
public final class Steps {
    public static final String BOUNDARY = "\n\n";

    private Steps() {}

    public static List<String> of(String response) {
        return Arrays.stream(response.split("\n\\s*\n", -1))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
    }
}
