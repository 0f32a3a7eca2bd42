package dev.slingshot.ci.cli;

import dev.slingshot.datasets.fetch.FetchException;
import dev.slingshot.datasets.source.DatasetException;
import dev.slingshot.harness.store.StoreException;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what a command throws into one message and an exit code. Only a bug prints its trace.
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult all) {
        PrintWriter err = command.getErr();
        return switch (failure) {
            case ConfigurationException mistake -> say(err, mistake, Exit.MISTAKE);
            case DatasetException mistake -> say(err, mistake, Exit.MISTAKE);
            case EngineException missing -> say(err, missing, Exit.MISSING);
            case FetchException missing -> say(err, missing, Exit.MISSING);
            case StoreException missing -> say(err, missing, Exit.MISSING);
            case UncheckedIOException missing -> say(err, missing, Exit.MISSING);
            default -> bug(err, failure);
        };
    }

    private static int say(PrintWriter err, Exception failure, int code) {
        err.println("slingshot: " + failure.getMessage());
        return code;
    }

    private static int bug(PrintWriter err, Exception failure) {
        failure.printStackTrace(err);
        err.println(
                "slingshot: this is a bug. Please report it with the lines above and the output of"
                        + " slingshot --version");
        return Exit.BUG;
    }
}
