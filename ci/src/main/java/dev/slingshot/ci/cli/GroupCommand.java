package dev.slingshot.ci.cli;

import dev.slingshot.datasets.answer.AnswerClasses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

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
        files.map("problems", GroupCommand::group);
    }

    private static String group(JsonLine line) {
        var answers = line.texts("answers");
        long start = System.nanoTime();
        var classes = AnswerClasses.of(answers);
        long micros = (System.nanoTime() - start + 500) / 1000;
        ObjectNode out = JsonLine.object();
        out.set("problem", line.identifier("problem"));
        var labels = out.putArray("labels");
        for (int label : classes.labels()) {
            labels.add(label);
        }
        out.put("micros", micros);
        return out.toString();
    }
}
