package dev.slingshot.ci.cli;

import dev.slingshot.strategies.Suggestion;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one message what was wrong with the command's words, with the nearest right word.
final class Mistakes implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("slingshot: " + message(mistake, command));
        command.getErr().println("see: " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.MISTAKE;
    }

    private static String message(ParameterException mistake, CommandLine command) {
        if (!(mistake instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return String.valueOf(mistake.getMessage());
        }
        String word = unmatched.getUnmatched().getFirst();
        if (unmatched.isUnknownOption()) {
            String name = word.split("=", 2)[0];
            return unknown("option", name, command.getCommandSpec().optionsMap().keySet());
        }
        return command.getSubcommands().isEmpty()
                ? "unexpected \"%s\"".formatted(word)
                : unknown("command", word, command.getSubcommands().keySet());
    }

    private static String unknown(String kind, String word, Collection<String> known) {
        String hint =
                Suggestion.nearest(word, known)
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("");
        return "unknown " + kind + " \"" + word + "\"" + hint;
    }
}
