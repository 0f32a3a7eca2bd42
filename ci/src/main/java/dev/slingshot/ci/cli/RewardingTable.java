package dev.slingshot.ci.cli;

import dev.slingshot.harness.rewarding.Hybrid;
import dev.slingshot.harness.rewarding.RewardLine;
import dev.slingshot.harness.rewarding.RewardTable;
import dev.slingshot.harness.rewarding.Rewarding;
import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import java.io.PrintWriter;
import java.util.Locale;

/// Ways of choosing among topologies for the eye, in percent and points.
record RewardingTable(Rewarding rewarding) {

    void print(PrintWriter out) {
        rewarding.tables().forEach(table -> print(table, out));
        if (!rewarding.hybrids().isEmpty()) {
            out.println();
            out.println("tuning, rewarding and both, against one chain of the base");
            rewarding.hybrids().forEach(hybrid -> print(hybrid, out));
        }
        rewarding.remarks().forEach(out::println);
    }

    private static void print(RewardTable table, PrintWriter out) {
        var ground = table.ground();
        out.println();
        out.printf(
                Locale.ROOT,
                "%s on %s (%s): %d questions, %d responses a topology, %d seeds; topo labels from %s%n",
                ground.policy(),
                ground.dataset(),
                ground.prompt(),
                table.questions(),
                table.n(),
                table.seeds(),
                table.learnedFrom());
        out.printf(
                "%-52s %3s  %-18s %-26s %-8s %-8s %s%n",
                "",
                "of",
                "right %",
                "against one chain",
                "topology",
                "choice",
                "N alike against chains");
        table.lines().forEach(line -> print(line, out));
        table.remarks().forEach(out::println);
    }

    private static void print(RewardLine line, PrintWriter out) {
        out.printf(
                "%-52s %3d  %-18s %-26s %-8s %-8s %s%n",
                line.way(),
                line.responses(),
                Figures.estimate(line.accuracy()),
                line.base() ? "" : points(line.toBase()),
                line.base() ? "" : points(line.topology()),
                line.base() ? "" : points(line.choice()),
                line.atN().filter(_ -> !line.chains()).map(at -> points(at.toChains())).orElse(""));
    }

    private static void print(Hybrid hybrid, PrintWriter out) {
        out.printf(
                "%s (tuned asked by %s), %s: base %s, tuning %s, rewarding %s, hybrid %s%n",
                hybrid.dataset(),
                hybrid.tunedPrompt(),
                hybrid.way(),
                Figures.estimate(hybrid.base()),
                points(hybrid.tuning()),
                points(hybrid.rewarding()),
                points(hybrid.hybrid()));
    }

    private static String points(Difference difference) {
        return "%s [%s, %s]"
                .formatted(
                        points(difference.mean()),
                        points(difference.low()),
                        points(difference.high()));
    }

    private static String points(Estimate estimate) {
        return points(estimate.mean());
    }

    private static String points(double share) {
        String text = String.format(Locale.ROOT, "%+.1f", 100 * share);
        return text.equals("-0.0") ? "+0.0" : text;
    }
}
