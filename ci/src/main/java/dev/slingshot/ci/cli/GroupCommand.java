package dev.slingshot.ci.cli;

import dev.slingshot.datasets.lines.GroupFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Groups answers by what they mean, as every vote does.
@Command(
        name = "group",
        description = {
            "Groups answers that mean the same, a JSON object a line.",
            "",
            "In: problem, answers (a list of texts). Out: problem, labels (a number for each), micros."
        },
        mixinStandardHelpOptions = true)
final class GroupCommand implements Runnable {

    @Mixin LineFiles files;

    @Override
    public void run() {
        var group = new GroupFile(System::nanoTime);
        files.map(
                "problems", (in, out, pool, threads) -> group.run(in, out, pool, threads).lines());
    }
}
