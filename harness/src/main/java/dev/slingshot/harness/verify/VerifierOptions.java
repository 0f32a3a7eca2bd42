package dev.slingshot.harness.verify;

import dev.slingshot.strategies.search.Option;
import dev.slingshot.strategies.search.Option.Real;
import dev.slingshot.strategies.search.Option.Text;
import dev.slingshot.strategies.search.Option.Whole;
import dev.slingshot.strategies.search.Option.Word;
import java.util.List;

/// What suites can set of the built-in verifiers.
final class VerifierOptions {
    static final Option GOOD = text("good", "+", "what the model says of a right step: one token");
    static final Option BAD = text("bad", "-", "what it says of a wrong step: one token");

    static final List<Option> LABELS = List.of(GOOD, BAD);

    static final List<Option> MATH_SHEPHERD =
            List.of(
                    GOOD,
                    BAD,
                    text("tag", "ки", "ends each step"),
                    new Option(
                            "numbered",
                            new Word(List.of("on", "off")),
                            "on",
                            "whether `Step 1: ` is put before steps that lack it"));

    static final List<Option> QWEN =
            List.of(
                    text("tag", "<extra_0>", "ends each step: one token"),
                    text(
                            "system",
                            "Please reason step by step, and put your final answer within \\boxed{}.",
                            "what the conversation begins with"));

    static final List<Option> SKYWORK =
            List.of(text("begin", "<|endoftext|>", "stands before the question"));

    static final List<Option> CLASSIFIER =
            List.of(
                    new Option(
                            "map",
                            new Word(List.of("sigmoid", "softmax", "served")),
                            "sigmoid",
                            "how its numbers become a score"),
                    whole("label", 0, "which of its numbers counts, from 0"));

    static final List<Option> MTRM =
            List.of(
                    text("file", "", "what slingshot train mtrm made; beside the suite"),
                    new Option(
                            "any_policy",
                            new Word(List.of("on", "off")),
                            "off",
                            "whether it may score policies that it did not learn from"));

    static final List<Option> RANDOM = List.of(whole("seed", 1, "another one gives other scores"));

    static final List<Option> CONSTANT =
            List.of(new Option("score", new Real(0, 1), "0.5", "what every step gets"));

    private VerifierOptions() {}

    private static Option text(String name, String usual, String summary) {
        return new Option(name, new Text(), usual, summary);
    }

    private static Option whole(String name, int usual, String summary) {
        return new Option(name, new Whole(0, Integer.MAX_VALUE), Integer.toString(usual), summary);
    }
}
