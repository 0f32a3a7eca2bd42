package dev.slingshot.harness.verify;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedWorld;
import dev.slingshot.harness.suite.VerifierTraits;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Registry;
import java.util.List;

/// Every kind of verifier by name.
public final class Verifiers {
    public static final Registry<VerifierKind> ALL =
            Registry.of(
                    "verifier kind",
                    entry(
                            "grounded",
                            "steps, by rule: each equation true and made of given numbers, for the built-in arithmetic; no model",
                            VerifierKind.with(
                                    Aggregation.PRODUCT,
                                    List.of(),
                                    (_, _, _) -> new GroundedEquations())),
                    entry(
                            "simulated",
                            "steps, in the simulated world; no model",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    List.of(),
                                    (spec, backing, _) ->
                                            SimulatedModels.VERIFIERS
                                                    .get(spec.model())
                                                    .in(SimulatedWorld.of(backing.problems())))),
                    entry(
                            "judge",
                            "steps, by any instruction-tuned model's + or -; embedded, vLLM or llama-server",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    VerifierOptions.LABELS,
                                    (spec, backing, settings) ->
                                            Served.byLabels(
                                                    spec,
                                                    backing,
                                                    settings,
                                                    new JudgeDialogue(
                                                            settings.word("good"),
                                                            settings.word("bad"))))),
                    entry(
                            "rlhflow",
                            "steps, by RLHFlow's Llama3.1-8B models: + or - in a dialogue; embedded, vLLM or llama-server",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    VerifierOptions.LABELS,
                                    (spec, backing, settings) ->
                                            Served.byLabels(
                                                    spec,
                                                    backing,
                                                    settings,
                                                    new RlhflowDialogue(settings.word("good"))))),
                    entry(
                            "rlhflow-classifier",
                            "steps, the same served as a classifier: /classify of vLLM with --runner pooling --convert classify",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    VerifierOptions.LABELS,
                                    (spec, backing, settings) ->
                                            Served.byClassifiedLabels(
                                                    spec,
                                                    backing,
                                                    settings,
                                                    new RlhflowDialogue(settings.word("good"))))),
                    entry(
                            "math-shepherd",
                            "steps, by Math-Shepherd's Mistral-7B: + or - behind each step's tag; embedded, vLLM or llama-server",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    VerifierOptions.MATH_SHEPHERD,
                                    (spec, backing, settings) ->
                                            Served.byLabels(
                                                    spec,
                                                    backing,
                                                    settings,
                                                    new MathShepherdText(
                                                            settings.word("tag"),
                                                            settings.on("numbered"))))),
                    entry(
                            "qwen-prm",
                            "steps, by Qwen2.5-Math-PRM's head at each step's tag; /pooling of vLLM with --runner pooling",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    VerifierOptions.QWEN,
                                    (spec, backing, settings) ->
                                            new HeadVerifier(
                                                    spec.name(),
                                                    new QwenTags(
                                                            Served.heads(spec, backing),
                                                            settings.word("tag"),
                                                            settings.word("system"))))),
                    entry(
                            "skywork",
                            "steps, by Skywork-o1-Open-PRM's value at each step's end; /pooling of vLLM with its plugin",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    VerifierOptions.SKYWORK,
                                    (spec, backing, settings) ->
                                            new HeadVerifier(
                                                    spec.name(),
                                                    new SkyworkLines(
                                                            Served.heads(spec, backing),
                                                            settings.word("begin"))))),
                    entry(
                            "classifier",
                            "whole solutions, by an outcome reward model; /classify of vLLM",
                            VerifierKind.with(
                                            Aggregation.LAST,
                                            VerifierOptions.CLASSIFIER,
                                            (spec, backing, settings) ->
                                                    new OutcomeClassifier(
                                                            spec.name(),
                                                            Served.heads(spec, backing),
                                                            ClassMap.named(settings.word("map")),
                                                            settings.whole("label")))
                                    .ofWholeSolutions()),
                    entry(
                            "mtrm",
                            "whole solutions, by a topology reward model of slingshot train mtrm; no engine",
                            VerifierKind.with(
                                            Aggregation.LAST,
                                            VerifierOptions.MTRM,
                                            (spec, _, settings) ->
                                                    MtrmVerifier.of(spec.name(), settings))
                                    .ofWholeSolutions()),
                    entry(
                            "http-json",
                            "a service of yours behind a URL: posts question and steps, reads scores",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    VerifierOptions.HTTP_JSON,
                                    (spec, _, settings) ->
                                            HttpJsonVerifier.of(spec, settings, System::getenv))),
                    entry(
                            "command",
                            "a program of yours: a line of JSON in, a line of scores out",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    VerifierOptions.COMMAND,
                                    (spec, _, settings) -> CommandVerifier.of(spec, settings))),
                    entry(
                            "oracle",
                            "whole solutions, against the reference: the ceiling of every verifier, never a result; no model",
                            VerifierKind.with(
                                            Aggregation.LAST,
                                            List.of(),
                                            (_, backing, _) ->
                                                    new OracleVerifier(backing.problems()))
                                    .ofWholeSolutions()),
                    entry(
                            "random",
                            "steps, by a hash of the text: the floor, shows whether a verifier helps at all; no model",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    VerifierOptions.RANDOM,
                                    (_, _, settings) ->
                                            new RandomVerifier(settings.whole("seed")))),
                    entry(
                            "constant",
                            "steps, all alike: weighted becomes majority; no model",
                            VerifierKind.with(
                                    Aggregation.LAST,
                                    VerifierOptions.CONSTANT,
                                    (_, _, settings) ->
                                            new ConstantVerifier(settings.real("score")))));

    private Verifiers() {}

    /// What each kind declares, for the reader of suites.
    public static Registry<VerifierTraits> traits(Registry<VerifierKind> kinds) {
        return new Registry<>(
                kinds.kind(),
                kinds.entries().stream()
                        .map(kind ->
                                Entry.entry(kind.name(), kind.summary(), kind.value().traits()))
                        .toList());
    }
}
