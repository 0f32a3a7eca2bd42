package dev.slingshot.ci.cli;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.datasets.source.Datasets;
import dev.slingshot.harness.engine.llama.files.BuiltInModel;
import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedProblems;
import dev.slingshot.harness.run.Catalogue;
import dev.slingshot.harness.suite.read.Suites;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.prompt.Prompts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Prints a registry: every name a suite may use, each with a sentence.
@Command(
        name = "list",
        description = "Lists what a suite can name.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            description =
                    "datasets, models, strategies, selections, verifiers, prompts, engines or suites.")
    String kind = "";

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        var kinds = kinds(parent.catalogue());
        print(kind.isEmpty() ? kinds.entries() : kinds.get(kind), out);
    }

    private static Registry<List<? extends Entry<?>>> kinds(Catalogue catalogue) {
        return Registry.of(
                "list",
                entry("datasets", "problems with reference answers", datasets()),
                entry("models", "policies that slingshot brings along", models()),
                entry("strategies", "searches", catalogue.searches().entries()),
                entry(
                        "selections",
                        "ways to choose among candidates",
                        catalogue.selections().entries()),
                entry(
                        "verifiers",
                        "what scores steps and solutions",
                        catalogue.verifiers().entries()),
                entry("prompts", "versioned templates", Prompts.ALL.entries()),
                entry("engines", "where model calls go", engines()),
                entry("suites", "built-in suites for slingshot run", Suites.ALL.entries()));
    }

    static void print(List<? extends Entry<?>> entries, PrintWriter out) {
        int width = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(1);
        entries.forEach(
                entry -> out.printf("%-" + width + "s  %s%n", entry.name(), entry.summary()));
    }

    private static List<Entry<String>> datasets() {
        var all = new ArrayList<Entry<String>>();
        Datasets.ALL.forEach(known -> all.add(entry(known.name(), known.title(), "")));
        all.add(entry(SimulatedProblems.NAME, "levels of a simulated world", ""));
        return all;
    }

    private static List<Entry<?>> models() {
        var all = new ArrayList<Entry<?>>();
        for (BuiltInModel model : BuiltInModel.ALL) {
            String name = model.name().toLowerCase(Locale.ROOT);
            all.add(entry(name, "embedded, " + model.licence(), ""));
        }
        all.addAll(SimulatedModels.POLICIES.entries());
        return all;
    }

    private static List<Entry<String>> engines() {
        return List.of(
                entry("embedded", "llama.cpp inside this process, on the CPU", ""),
                entry("openai", "any server of OpenAI's protocol: vLLM, SGLang, llama-server", ""),
                entry("simulated", "a closed-form world: no model, no network", ""));
    }
}
