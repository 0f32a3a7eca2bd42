package dev.slingshot.ci.cli;

import dev.slingshot.strategies.page.Pages;
import dev.slingshot.strategies.search.Searches;
import dev.slingshot.strategies.selection.Selections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lists the strategies and shows what is written about one.
@Command(
        name = "strategies",
        description = "Lists strategies; shows what one does, its paper, cost and options.",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true)
final class StrategiesCommand implements Runnable {
    private static final Pages PAGES = new Pages(Searches.ALL, Selections.ALL);

    @Spec CommandSpec spec;

    @Override
    public void run() {
        ListCommand.print(PAGES.all(), spec.commandLine().getOut());
    }

    @Command(
            name = "show",
            description = "Prints the page of a strategy or a selection.",
            mixinStandardHelpOptions = true)
    void show(
            @Parameters(
                            paramLabel = "NAME",
                            description = "A name of slingshot strategies or list selections.")
                    String name) {
        spec.commandLine().getOut().print(PAGES.get(name));
        spec.commandLine().getOut().flush();
    }
}
