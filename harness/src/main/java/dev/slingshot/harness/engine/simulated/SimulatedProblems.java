package dev.slingshot.harness.engine.simulated;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.datasets.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The data set `simulated`: problems of levels 1 to 5 in the shares of MATH-500, made from their
/// number alone. The first rows are the same however many there are.
public final class SimulatedProblems {
    public static final String NAME = "simulated";
    public static final int ROWS = 500;

    private static final double[] LEVEL_SHARES = {0.086, 0.18, 0.21, 0.256, 0.268};

    private SimulatedProblems() {}

    public static Dataset dataset() {
        return dataset(ROWS);
    }

    public static Dataset dataset(int rows) {
        require(rows >= 1, "a simulated data set needs at least 1 row, got %d", rows);
        var problems = IntStream.range(0, rows).mapToObj(SimulatedProblems::problem).toList();
        var content = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        var card =
                new DatasetCard(
                        NAME,
                        "Simulated problems",
                        "generated",
                        SimulatedWorld.VERSION,
                        "Apache-2.0",
                        sha256(content),
                        rows);
        return new Dataset(card, problems);
    }

    private static Problem problem(int row) {
        int level = 1 + Chance.pick(Chance.uniform(row, "simulated level"), LEVEL_SHARES);
        int answer = 2 + (int) (Chance.uniform(row, "simulated answer") * 998);
        return new Problem(
                "%04d".formatted(row),
                NAME,
                "Simulated problem %d of level %d: what number does the world hold for it?"
                        .formatted(row, level),
                Integer.toString(answer),
                "",
                Map.of("level", Integer.toString(level), "subject", "simulated"));
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
