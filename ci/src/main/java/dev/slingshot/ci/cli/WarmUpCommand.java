package dev.slingshot.ci.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Does what most starts do, without a trace, so that the launcher can keep the loaded classes for
/// the next start.
@Command(name = "warm-up", hidden = true, description = "Prepares fast starts.")
final class WarmUpCommand implements Runnable {

    private static final List<List<String>> STARTS =
            List.of(
                    List.of("--help"),
                    List.of("--version"),
                    List.of("list", "strategies"),
                    List.of("list", "--no-such-option"));

    @Override
    public void run() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        for (List<String> start : STARTS) {
            CommandLine line = Slingshot.commandLine(Map.of(), nowhere, nowhere);
            line.execute(start.toArray(String[]::new));
        }
    }
}
