package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.CLibrary;
import dev.slingshot.harness.engine.llama.binding.LlamaLibrary;
import dev.slingshot.harness.engine.llama.binding.LlamaModel;
import dev.slingshot.harness.engine.llama.binding.Vocabulary;
import dev.slingshot.harness.engine.llama.chat.ChatTemplate;
import dev.slingshot.harness.engine.llama.files.BuiltInModel;
import dev.slingshot.harness.engine.llama.files.Device;
import dev.slingshot.harness.engine.llama.files.DeviceChoice;
import dev.slingshot.harness.engine.llama.files.Host;
import dev.slingshot.harness.engine.llama.files.HubName;
import dev.slingshot.harness.engine.llama.files.LibraryFolder;
import dev.slingshot.harness.engine.llama.files.LibrarySearch;
import dev.slingshot.harness.engine.llama.files.ModelFile;
import dev.slingshot.harness.engine.llama.files.Platform;
import dev.slingshot.harness.engine.llama.files.Weights;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/// A model ready to be asked, with everything it took to get there: library, file, template,
/// running engine.
public final class EmbeddedModel implements AutoCloseable {
    private static final int ALL_LAYERS = 1 << 16;
    private final EmbeddedSettings settings;
    private final LlamaModel model;
    private final LlamaEngine engine;
    private final PromptReader reader;
    private final ModelCard card;

    private EmbeddedModel(
            EmbeddedSettings settings,
            LlamaLibrary library,
            Device device,
            ModelFile file,
            LlamaModel model,
            Consumer<String> notice) {
        this.settings = settings;
        this.model = model;
        Vocabulary vocabulary = model.vocabulary();
        var template =
                ChatTemplate.of(
                        model.chatTemplate()
                                .orElseThrow(() ->
                                        new ConfigurationException(
                                                "%s has no chat template; choose an instruction-tuned model"
                                                        .formatted(file.path()))),
                        vocabulary.startText(),
                        vocabulary.endText());
        this.reader = new PromptReader(vocabulary, template);
        var plan = new MemoryPlan(settings, device, model).plan(MachineMemory.freeBytes(), notice);
        boolean exact = exact(library, device, file, notice);
        this.card = card(settings, library, device, file, model, plan, exact);
        this.engine = new LlamaEngine(model, plan);
    }

    /// Gets what is missing, checks it, loads it. `notice` is told what takes time and what was
    /// chosen.
    public static EmbeddedModel open(EmbeddedSettings settings, Consumer<String> notice) {
        var choice = device(settings);
        var library = library(settings, choice, notice);
        var device = usable(settings, choice, library, notice);
        notice.accept(
                "llama.cpp %s with %s on device %s (%s)"
                        .formatted(
                                library.version(),
                                String.join(", ", library.backends()),
                                device.word(),
                                choice.reason()));
        var file = file(settings, library, notice);
        MemoryPlan.checkWeights(file, MachineMemory.freeBytes());
        var model = LlamaModel.load(library, file.path(), device == Device.CPU ? 0 : ALL_LAYERS);
        try {
            return new EmbeddedModel(settings, library, device, file, model, notice);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static DeviceChoice device(EmbeddedSettings settings) {
        return settings.libraryFolder().isPresent()
                ? new DeviceChoice(
                        settings.device().orElse(Device.CPU),
                        Platform.ofThisMachine(),
                        "the library was given")
                : DeviceChoice.of(
                        settings.device(), Platform.ofThisMachine(), LlamaLibrary::loadable);
    }

    /// The chosen device if llama.cpp found it too; one that was asked for must be there.
    private static Device usable(
            EmbeddedSettings settings,
            DeviceChoice choice,
            LlamaLibrary library,
            Consumer<String> notice) {
        if (library.offers(choice.device())) {
            return choice.device();
        }
        if (settings.device().isPresent()) {
            throw new ConfigurationException(
                    "llama.cpp found no %s device here; set device: cpu, or look at its driver"
                            .formatted(choice.device().word()));
        }
        notice.accept(
                "llama.cpp found no %s device here and computes on the processor"
                        .formatted(choice.device().word()));
        return Device.CPU;
    }

    /// Gets library and model and makes what is to be made of them, without opening anything.
    ///
    /// @return the file that would be loaded
    public static Path prepare(EmbeddedSettings settings, Consumer<String> notice) {
        return file(settings, library(settings, device(settings), notice), notice).path();
    }

    private static LlamaLibrary library(
            EmbeddedSettings settings, DeviceChoice choice, Consumer<String> notice) {
        if (settings.libraryFolder().isPresent()) {
            return LlamaLibrary.load(
                    LibraryFolder.of(settings.libraryFolder().get()), settings.trustLibrary());
        }
        if (!choice.platform().tested()) {
            notice.accept(
                    "the embedded engine was never tested with %s; results may differ or it may not start"
                            .formatted(choice.platform().folder()));
        }
        boolean processorWillDo = settings.device().orElse(Device.CPU) == Device.CPU;
        var host = Host.here(CLibrary.version(), LlamaLibrary::loadable);
        var found =
                LibrarySearch.on(host, choice.platform(), processorWillDo, settings.fetcher())
                        .find(settings.cache());
        found.note().ifPresent(notice);
        return LlamaLibrary.load(found.folder(), false);
    }

    private static ModelFile file(
            EmbeddedSettings settings, LlamaLibrary library, Consumer<String> notice) {
        var builtIn = BuiltInModel.named(settings.model());
        if (builtIn.isEmpty()) {
            return givenFile(settings, notice);
        }
        var known = builtIn.get();
        notice.accept("preparing %s (%s)".formatted(known.name(), known.licence()));
        if (!library.requantises()) {
            notice.accept("this llama.cpp cannot requantise: the weights are read as published");
            return new ModelFile(settings.fetcher().fetch(known.weights()));
        }
        var eightBit = new EightBitModel(known, library);
        var made = eightBit.get(settings.cache(), settings.fetcher());
        if (made.isPresent()) {
            return made.get();
        }
        notice.accept("its cached file is damaged and is made again");
        settings.cache().drop(eightBit.cacheName());
        return eightBit.get(settings.cache(), settings.fetcher()).orElseThrow();
    }

    /// A file of this machine, else one of the hub.
    private static ModelFile givenFile(EmbeddedSettings settings, Consumer<String> notice) {
        var path = Path.of(settings.model());
        var hub = HubName.parse(settings.model());
        if (Files.exists(path) || hub.isEmpty()) {
            return new ModelFile(path);
        }
        notice.accept("%s is no file here: looking on the hub".formatted(settings.model()));
        return new ModelFile(settings.fetcher().fetch(settings.fetcher().pinned(hub.get())));
    }

    private static ModelCard card(
            EmbeddedSettings settings,
            LlamaLibrary library,
            Device device,
            ModelFile file,
            LlamaModel model,
            EnginePlan plan,
            boolean exact) {
        var identity =
                Map.of(
                        "file-sha256", file.sha256(),
                        "description", model.description(),
                        "library-sha256", library.files().llamaSha256(),
                        "library-version", library.version(),
                        "library-code", String.join(",", library.backends()),
                        "context-tokens", Integer.toString(plan.contextTokens()),
                        "template-date", ChatTemplate.DATE,
                        "sampler", Sampler.VERSION,
                        "device", device.word());
        return new ModelCard(
                settings.model(), "embedded", identity, ModelSizes.of(model, file), exact);
    }

    /// Whether answers are the same to the last bit whatever else runs; `notice` is told of a file
    /// that makes them not so.
    private static boolean exact(
            LlamaLibrary library, Device device, ModelFile file, Consumer<String> notice) {
        if (!library.isExact() || device != Device.CPU) {
            return false;
        }
        boolean kept = Weights.of(file).keepExactness();
        if (!kept) {
            notice.accept(
                    "weights of this type are multiplied in another way when more is running: results are recorded as not reproducible (those in %s are)"
                            .formatted(String.join(", ", Weights.exactTypes())));
        }
        return kept;
    }

    public ModelCard card() {
        return card;
    }

    public EmbeddedSettings settings() {
        return settings;
    }

    public LlamaEngine engine() {
        return engine;
    }

    public Vocabulary vocabulary() {
        return model.vocabulary();
    }

    /// What the model reads for a conversation.
    public Tokens read(Prompt prompt) {
        return reader.read(prompt);
    }

    /// The one token that spells `label`.
    public int labelToken(String label) {
        int[] ids = model.vocabulary().tokenize(label, true);
        if (ids.length != 1) {
            throw new ConfigurationException(
                    "label \"%s\" is %d tokens to %s and has to be one; take another label, or another model"
                            .formatted(label, ids.length, model.file()));
        }
        return ids[0];
    }

    /// How likely the good label is at each place, against the bad one alone, read in one pass over
    /// the text; waits for it.
    ///
    /// @throws EngineException where the text does not fit the context
    public Scores labelProbabilities(LabelScoring request) {
        var scored = Waiting.until(engine.score(request.scoring()));
        if (scored.logProbabilities().isEmpty()) {
            throw new EngineException(
                    "a text of %d tokens does not fit the verifier's context of %d; give the engine more context_tokens"
                            .formatted(request.text().size(), engine.plan().contextTokens()));
        }
        return new Scores(
                scored.logProbabilities().stream().map(LabelScoring::share).toList(),
                new Usage(scored.promptTokens(), scored.cachedTokens(), 0),
                scored.promptTokens(),
                0);
    }

    @Override
    public void close() {
        engine.close();
        model.close();
    }
}
