package dev.slingshot.ci.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one message what was wrong with the command's words, with the nearest right word.
final class Mistakes implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("slingshot: " + message(mistake));
        command.getErr().println("see: " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.MISTAKE;
    }

    private static String message(ParameterException mistake) {
        String message = String.valueOf(mistake.getMessage());
        if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
            return message;
        }
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty()
                ? message
                : message + "; did you mean " + String.join(" or ", suggestions) + "?";
    }
}
