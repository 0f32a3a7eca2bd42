package dev.slingshot.ci.cli;

import dev.slingshot.ci.doctor.CLibrary;
import dev.slingshot.ci.doctor.Downloads;
import dev.slingshot.ci.doctor.Finding;
import dev.slingshot.ci.doctor.Machine;
import dev.slingshot.ci.doctor.ServerCheck;
import dev.slingshot.harness.suite.read.Suites;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Looks at all that a run needs and says how to mend what is wrong.
@Command(
        name = "doctor",
        description = "Checks this machine for all that a run needs, and says how to mend it.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;
    @Mixin Places places;

    @Parameters(
            arity = "0..1",
            paramLabel = "SUITE",
            description = "Also asks the servers of this suite.")
    String suite = "";

    @Override
    public Integer call() {
        var findings = new ArrayList<Finding>();
        Path cache = places.cacheFolder(parent.environment()).folder();
        findings.addAll(Machine.findings(cache, Path.of("runs")));
        findings.addAll(CLibrary.findings());
        findings.addAll(Downloads.findings(places.fetcher(parent.environment()), cache));
        if (!suite.isEmpty()) {
            findings.addAll(servers());
        }
        print(findings, spec.commandLine().getOut());
        boolean missing =
                findings.stream().anyMatch(found -> found.state() == Finding.State.MISSING);
        return missing ? Exit.MISSING : Exit.DONE;
    }

    private List<Finding> servers() {
        var loaded = Suites.load(suite, parent.catalogue().names(), parent.environment());
        var supplies =
                Session.supplies(
                        parent.catalogue(),
                        places,
                        parent.environment(),
                        Path.of("runs"),
                        spec.commandLine().getErr());
        return ServerCheck.findings(
                loaded,
                server ->
                        supplies.engine(server, List.of(), loaded.matrix().sampling().maxTokens()));
    }

    private static void print(List<Finding> findings, PrintWriter out) {
        for (Finding finding : findings) {
            out.printf(
                    "%-8s %-14s %s%n",
                    finding.state().name().toLowerCase(Locale.ROOT),
                    finding.about(),
                    finding.found());
            if (!finding.mend().isEmpty()) {
                out.printf("%-23s -> %s%n", "", finding.mend());
            }
        }
    }
}
