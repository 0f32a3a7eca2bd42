package dev.slingshot.ci.cli;

import dev.slingshot.strategies.page.Pages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Lists the strategies and shows what is written about one.
@Command(
        name = "strategies",
        description = "Lists strategies; shows what one does, its paper, cost and options.",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true)
final class StrategiesCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Override
    public void run() {
        ListCommand.print(pages().all(), spec.commandLine().getOut());
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
        spec.commandLine().getOut().print(pages().get(name));
        spec.commandLine().getOut().flush();
    }

    private Pages pages() {
        var catalogue = parent.catalogue();
        return new Pages(catalogue.searches(), catalogue.selections());
    }
}
