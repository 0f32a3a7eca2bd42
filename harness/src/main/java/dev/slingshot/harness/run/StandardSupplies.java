package dev.slingshot.harness.run;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.fetch.Fetcher;
import dev.slingshot.datasets.source.DatasetRequest;
import dev.slingshot.datasets.source.Datasets;
import dev.slingshot.datasets.source.FieldMapping;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.engine.llama.EmbeddedEngine;
import dev.slingshot.harness.engine.llama.EmbeddedModel;
import dev.slingshot.harness.engine.llama.EmbeddedSettings;
import dev.slingshot.harness.engine.llama.files.Device;
import dev.slingshot.harness.engine.simulated.SimulatedEngine;
import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedProblems;
import dev.slingshot.harness.engine.simulated.SimulatedWorld;
import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.harness.verify.VerifierKind;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.prompt.Prompts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/// Gets what a suite names from the catalogue.
///
/// @param settings of embedded engines, whose model is named by the suite
/// @param logs folder for what launched servers write
/// @param notice is told what takes time and what went wrong
public record StandardSupplies(
        Catalogue catalogue,
        Fetcher fetcher,
        EmbeddedSettings settings,
        Path logs,
        Consumer<String> notice)
        implements Supplies {
    private static final int SIMULATED_SEQUENCES = 512;

    /// Room for a question and a few solved ones before it.
    private static final int PROMPT_TOKENS = 1024;

    /// Without plugins.
    public StandardSupplies(
            Fetcher fetcher, EmbeddedSettings settings, Path logs, Consumer<String> notice) {
        this(Catalogue.BUILT_IN, fetcher, settings, logs, notice);
    }

    @Override
    public Dataset dataset(DatasetSpec spec) {
        var dataset =
                spec.origin() instanceof DatasetSpec.Named(var name)
                                && name.equals(SimulatedProblems.NAME)
                        ? Datasets.select(SimulatedProblems.dataset(), request(spec))
                        : Datasets.load(request(spec), fetcher);
        return dataset;
    }

    private static DatasetRequest request(DatasetSpec spec) {
        return switch (spec.origin()) {
            case DatasetSpec.Named(var name) ->
                    request(spec, name, Optional.empty(), FieldMapping.DEFAULT);
            case DatasetSpec.JsonLines(var file, var question, var answer, var id) ->
                    request(
                            spec,
                            spec.label(),
                            Optional.of(Path.of(file)),
                            new FieldMapping(
                                    question,
                                    answer,
                                    Optional.of(id).filter(field -> !field.isEmpty()),
                                    Optional.empty(),
                                    List.copyOf(spec.where().keySet())));
        };
    }

    private static DatasetRequest request(
            DatasetSpec spec, String name, Optional<Path> file, FieldMapping mapping) {
        return new DatasetRequest(
                name,
                file,
                mapping,
                spec.where(),
                spec.sample(),
                OptionalLong.of(spec.seed()),
                spec.limit());
    }

    @Override
    public PromptTemplate prompt(String name) {
        return Prompts.ALL.get(name);
    }

    @Override
    public Engine engine(EngineSpec spec, List<Problem> problems, int solutionTokens) {
        return switch (spec) {
            case EngineSpec.Embedded embedded -> embedded(embedded, solutionTokens);
            case EngineSpec.Simulated simulated ->
                    new SimulatedEngine(
                            SimulatedModels.POLICIES
                                    .get(simulated.model())
                                    .in(SimulatedWorld.of(problems)),
                            simulated.sequences() == 0
                                    ? SIMULATED_SEQUENCES
                                    : simulated.sequences());
            case EngineSpec.OpenAi server ->
                    new ServedModel(
                                    server,
                                    logs,
                                    settings.cache().folder().resolve("servers"),
                                    notice)
                            .open();
        };
    }

    private Engine embedded(EngineSpec.Embedded spec, int solutionTokens) {
        int context =
                spec.contextTokens() == 0 ? PROMPT_TOKENS + solutionTokens : spec.contextTokens();
        var chosen =
                new EmbeddedSettings(
                        spec.model(),
                        settings.libraryFolder(),
                        settings.trustLibrary(),
                        Device.named(spec.device()),
                        context,
                        spec.threads() == 0 ? settings.contexts() : OptionalInt.of(spec.threads()),
                        spec.sequences() == 0
                                ? settings.running()
                                : OptionalInt.of(spec.sequences()),
                        settings.measures(),
                        settings.cache(),
                        fetcher);
        return new EmbeddedEngine(EmbeddedModel.open(chosen, notice));
    }

    @Override
    public Verifier verifier(
            VerifierSpec spec, List<Problem> problems, Function<String, Engine> engines) {
        return catalogue
                .verifiers()
                .get(spec.kind())
                .making()
                .make(spec, new VerifierKind.Backing(problems, engines));
    }
}
