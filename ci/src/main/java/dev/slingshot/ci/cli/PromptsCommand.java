package dev.slingshot.ci.cli;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.prompt.Prompts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Shows prompts as a model gets them.
@Command(
        name = "prompts",
        description = "Shows prompts as a model gets them.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class PromptsCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "show",
            description = "Prints the turns of a prompt for a question.",
            mixinStandardHelpOptions = true)
    void show(
            @Parameters(
                            paramLabel = "NAME",
                            description = "A name of slingshot list prompts, or a file.")
                    String name,
            @Option(
                            names = "--question",
                            paramLabel = "TEXT",
                            defaultValue = "What is 7 + 5?",
                            description = "The question (default: ${DEFAULT-VALUE}).")
                    String question) {
        var template = template(name);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s, sha256 %s%n", template.name(), template.sha256());
        if (template.thinking()) {
            out.println("answers begin with thinking, which is one step");
        }
        var asked = new Question("1", "mine", question, Map.of());
        for (Message message : template.messages(asked, 0)) {
            out.printf("%n--- %s%n", message.role().name().toLowerCase(Locale.ROOT));
            out.println(message.content());
        }
    }

    static PromptTemplate template(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            return Prompts.ALL.get(name);
        }
        try {
            return Prompts.of(name, Files.readString(file));
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "%s cannot be read as text: %s".formatted(name, unreadable.getMessage()));
        }
    }
}
