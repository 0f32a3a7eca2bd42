package dev.slingshot.ci.cli;

import dev.slingshot.harness.mtrm.Figure;
import dev.slingshot.harness.mtrm.Provenance;
import java.io.PrintWriter;
import java.util.Locale;

/// A trained model's figures for the eye: shares in percent, correlations and Brier scores as they
/// are.
record MtrmTable(Provenance provenance) {

    void print(PrintWriter out) {
        out.printf(
                "M-TRM of %s: %d questions, %d responses of %s%n",
                provenance.policy(),
                provenance.questions(),
                provenance.responses(),
                provenance.tag());
        provenance.remarks().forEach(out::println);
        String before = "";
        for (Figure figure : provenance.figures()) {
            String head = "%s (%s)".formatted(figure.group(), figure.on());
            if (!head.equals(before)) {
                out.println();
                out.println(head);
            }
            before = head;
            out.printf(
                    "  %-42s %s  n = %d%s%n",
                    figure.name(),
                    value(figure),
                    figure.questions(),
                    figure.note().isEmpty() ? "" : ", " + figure.note());
        }
    }

    private static String value(Figure figure) {
        return figure.value()
                .map(estimate ->
                        String.format(
                                Locale.ROOT,
                                "%6.3f [%.3f, %.3f]",
                                estimate.mean(),
                                estimate.low(),
                                estimate.high()))
                .orElse("     -");
    }
}
