package dev.slingshot.datasets.builtin;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.datasets.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// The built-in set: ten problems in each of eleven families, the same bytes on every machine.
/// Written by this project; levels go by what a 135M model can do, so that search has something to
/// gain. A change of any text is a new {@link #VERSION}.
public final class Arithmetic {
    public static final String VERSION = "1";

    static final long SEED = 20_260_101;
    static final int PER_FAMILY = 10;
    static final int TRAIN_PER_FAMILY = 20;
    static final List<Family> FAMILIES =
            List.of(
                    new Family("price", 1, Shopping::price),
                    new Family("times", 1, Sums::times),
                    new Family("story1", 2, Stories::oneChange),
                    new Family("sum4", 3, Sums::four),
                    new Family("sum3", 3, Sums::three),
                    new Family("story2", 3, Stories::twoChanges),
                    new Family("share", 4, Shopping::share),
                    new Family("change", 4, Shopping::change),
                    new Family("prices", 5, Shopping::twoPrices),
                    new Family("sum3-big", 5, Sums::threeBig),
                    new Family("story2-big", 5, Stories::twoBigChanges));

    /// Those a 135M model can partly do: neither hopeless nor solved by greedy decoding.
    private static final Set<String> QUICKSTART = Set.of("story1", "sum4", "sum3", "story2");

    private Arithmetic() {}

    /// All families.
    public static Dataset all() {
        return dataset(
                "arithmetic", "Graded arithmetic and word problems", FAMILIES, 0, PER_FAMILY);
    }

    /// Further problems of every family, none of which is in {@link #all()}: to learn from.
    public static Dataset train() {
        return dataset(
                "arithmetic/train",
                "Graded arithmetic and word problems, to learn from",
                FAMILIES,
                PER_FAMILY,
                TRAIN_PER_FAMILY);
    }

    /// Forty problems on which a very small model is sometimes right. They were picked for being
    /// hard to greedy decoding: they show what search adds, not how good a model is.
    public static Dataset quickstart() {
        return dataset(
                "quickstart",
                "Quickstart arithmetic",
                FAMILIES.stream().filter(family -> QUICKSTART.contains(family.name())).toList(),
                0,
                PER_FAMILY);
    }

    private static Dataset dataset(
            String name, String title, List<Family> families, int from, int each) {
        List<Problem> problems =
                families.stream()
                        .flatMap(family -> family.problems(name, from + each).stream().skip(from))
                        .toList();
        return new Dataset(
                new DatasetCard(
                        name,
                        title,
                        "written by the Slingshot project",
                        VERSION,
                        "Apache-2.0",
                        sha256(problems),
                        problems.size()),
                problems);
    }

    private static String sha256(List<Problem> problems) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Problem problem : problems) {
                String line =
                        String.join("\t", problem.id(), problem.text(), problem.reference()) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
