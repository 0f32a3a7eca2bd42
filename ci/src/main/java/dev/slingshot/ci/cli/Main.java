package dev.slingshot.ci.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Starts the command line. The launcher at the root runs this class.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = Slingshot.commandLine(System.getenv(), out, err).execute(args);
        out.flush();
        err.flush();
        System.exit(code);
    }
}
