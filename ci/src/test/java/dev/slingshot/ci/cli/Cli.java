package dev.slingshot.ci.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/// Runs a command inside the test and keeps what it said.
record Cli(int code, String out, String err) {

    static Cli run(String... words) {
        return run(Map.of(), words);
    }

    static Cli run(Map<String, String> environment, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code =
                Slingshot.commandLine(
                                environment, new PrintWriter(out, true), new PrintWriter(err, true))
                        .execute(words);
        return new Cli(code, out.toString(), err.toString());
    }
}
