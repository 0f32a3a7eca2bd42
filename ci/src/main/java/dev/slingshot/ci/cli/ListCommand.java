package dev.slingshot.ci.cli;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.search.Searches;
import dev.slingshot.strategies.selection.Selections;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints a registry: every name a suite may use, each with a sentence.
@Command(
        name = "list",
        description = "Lists what a suite can name.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {

    private static final Registry<Registry<?>> KINDS =
            Registry.of(
                    "list",
                    Entry.entry("strategies", "searches", Searches.ALL),
                    Entry.entry("selections", "ways to choose an answer", Selections.ALL));

    @Spec CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    String kind = "";

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (kind.isEmpty()) {
            print(KINDS.entries(), out);
        } else {
            print(KINDS.get(kind).entries(), out);
        }
    }

    private static <T> void print(List<? extends Entry<? extends T>> entries, PrintWriter out) {
        int width = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(1);
        entries.forEach(
                entry -> out.printf("%-" + width + "s  %s%n", entry.name(), entry.summary()));
    }
}
