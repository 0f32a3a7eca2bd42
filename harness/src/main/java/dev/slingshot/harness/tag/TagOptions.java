package dev.slingshot.harness.tag;

import static dev.slingshot.strategies.Requirement.require;

import java.util.Set;

/// What a labelling may choose.
///
/// @param hardBelow a question is hard if every topology's label is below this: .3 in SOLAR
/// @param easyFrom and easy if every one is at least this, which SOLAR does not state
/// @param training labels of data sets that are training data beside those whose name says so
/// @param model of the run to label; may be empty where the run has one
/// @param dropOverlap whether a training question that a test set has too is left out; else it is
///   an error
public record TagOptions(
        double hardBelow,
        double easyFrom,
        Set<String> training,
        String model,
        boolean dropOverlap) {
    public static final TagOptions USUAL = new TagOptions(.3, .7, Set.of(), "", false);

    public TagOptions {
        require(
                0 <= hardBelow && hardBelow <= easyFrom && easyFrom <= 1,
                "cuts of difficulty rise from 0 to 1, got hard below %s and easy from %s",
                hardBelow,
                easyFrom);
        training = Set.copyOf(training);
    }

    public TagOptions withModel(String name) {
        return new TagOptions(hardBelow, easyFrom, training, name, dropOverlap);
    }

    /// A data set is for training if its label is `train`, ends in `/train`, or is listed.
    public Split split(String dataset) {
        boolean train =
                training.contains(dataset) || dataset.equals("train") || dataset.endsWith("/train");
        return train ? Split.TRAIN : Split.TEST;
    }

    public Difficulty difficulty(TopoLabels labels) {
        double least = Math.min(labels.chain(), Math.min(labels.tree(), labels.graph()));
        double most = Math.max(labels.chain(), Math.max(labels.tree(), labels.graph()));
        if (most < hardBelow) {
            return Difficulty.HARD;
        }
        return least >= easyFrom ? Difficulty.EASY : Difficulty.MEDIUM;
    }
}
