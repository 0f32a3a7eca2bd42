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
                    Option.needed(
                            "file",
                            "mtrm.json",
                            "what slingshot train mtrm made; beside the suite"),
                    new Option(
                            "any_policy",
                            new Word(List.of("on", "off")),
                            "off",
                            "whether it may score policies that it did not learn from"));

    static final List<Option> RANDOM = List.of(whole("seed", 1, "another one gives other scores"));

    static final List<Option> CONSTANT =
            List.of(new Option("score", new Real(0, 1), "0.5", "what every step gets"));

    private static final Option VERSION =
            text("version", "", "raise it when the scores change: it is part of their key");
    private static final Option READS =
            Option.word("reads", "what it scores", "steps", "solutions");
    private static final Option CAUSAL =
            Option.word(
                    "causal",
                    "whether a step's score rests on the steps up to it alone, so that none is asked for twice",
                    "no",
                    "yes");
    private static final Option TIMEOUT =
            Option.real("timeout_seconds", 0.001, 86_400, 60, "for one answer");

    static final List<Option> HTTP_JSON =
            List.of(
                    Option.needed("url", "http://localhost:9000/score", "where to POST"),
                    VERSION,
                    READS,
                    CAUSAL,
                    TIMEOUT,
                    few("sequences", 16, "calls in flight at most"),
                    text("api_key_env", "", "the variable whose value is sent as bearer token"));

    static final List<Option> COMMAND =
            List.of(
                    Option.needed("command", "python3 score.py", "the program and its arguments"),
                    VERSION,
                    READS,
                    CAUSAL,
                    TIMEOUT,
                    few("processes", 1, "how many may run at once"),
                    Option.word("start", "a process for all lines or each", "once", "each"));

    private VerifierOptions() {}

    private static Option few(String name, int usual, String summary) {
        return new Option(name, new Whole(1, 1024), Integer.toString(usual), summary);
    }

    private static Option text(String name, String usual, String summary) {
        return new Option(name, new Text(), usual, summary);
    }

    private static Option whole(String name, int usual, String summary) {
        return new Option(name, new Whole(0, Integer.MAX_VALUE), Integer.toString(usual), summary);
    }
}
