package dev.slingshot.harness.suite.read;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Serving;
import dev.slingshot.strategies.ModelShape;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads `engines`.
record EngineReader(Known known) {
    private static final Names KINDS =
            Names.of("engine kind", List.of("embedded", "openai", "simulated"));
    private static final Names CONTINUATIONS =
            Names.of("continuation", List.of("none", "trailing", "flag"));
    private static final Names FLAGS = Names.of("flag", List.of("true", "false"));
    private static final Names DEVICES =
            Names.of("device", List.of("auto", "cpu", "cuda", "vulkan", "metal"));
    private static final Names FLAVOURS =
            Names.of("flavour", List.of("auto", "vllm", "sglang", "llama-server", "generic"));

    Optional<EngineSpec> read(String name, Item item) {
        if (!item.isMapping()) {
            item.complain(
                    "%s must be a mapping with a kind, got %s"
                            .formatted(item.path(), item.shape()));
            return Optional.empty();
        }
        var kind = item.named().get("kind");
        if (kind == null) {
            item.complain(
                    item.path()
                            + ".kind is missing; there are: "
                            + String.join(", ", KINDS.known()));
            return Optional.empty();
        }
        return KINDS.in(kind)
                .map(found ->
                        switch (found) {
                            case "embedded" -> embedded(name, item.fields(Keys.EMBEDDED));
                            case "openai" -> openAi(name, item.fields(Keys.OPENAI));
                            default -> simulated(name, item.fields(Keys.SIMULATED));
                        });
    }

    private EngineSpec embedded(String name, Fields fields) {
        var model = fields.needed("model");
        model.ifPresent(this::checkModel);
        return new EngineSpec.Embedded(
                name,
                model.flatMap(Item::text).orElse("?"),
                fields.get("device").flatMap(DEVICES::in).orElse("auto"),
                fields.integer("threads", 0, 0),
                fields.integer("sequences", 1, 0),
                fields.integer("context", 1, 0),
                share(fields, 0));
    }

    /// A bare word is the name of a model; anything with a slash or an ending is a path or a hub
    /// name.
    private void checkModel(Item model) {
        model.text()
                .filter(text ->
                        !text.contains("/") && !text.contains("\\") && !text.endsWith(".gguf"))
                .ifPresent(text ->
                        Names.of("embedded model", known.embeddedModels()).check(model, text));
    }

    private EngineSpec openAi(String name, Fields fields) {
        var launch = fields.get("launch").flatMap(LaunchReader::read);
        return new EngineSpec.OpenAi(
                name,
                launch.isPresent()
                        ? LaunchReader.url(fields)
                        : fields.needed("url").flatMap(EngineReader::url).orElse("?"),
                fields.needed("model").flatMap(Item::text).orElse("?"),
                fields.get("flavour").flatMap(FLAVOURS::in).orElse("auto"),
                fields.get("api_key_env").flatMap(Item::text),
                fields.integer("sequences", 1, 64),
                launch,
                fields.get("shape").map(EngineReader::shape),
                launch.isPresent() ? share(fields, 1) : LaunchReader.none(fields),
                serving(fields));
    }

    private static Serving serving(Fields fields) {
        var usual = Serving.USUAL;
        return new Serving(
                fields.get("continuation").flatMap(CONTINUATIONS::in).orElse(usual.continuation()),
                flag(fields, "mixed", usual.mixed()),
                flag(fields, "stream", usual.stream()),
                time(fields, "stall", usual.stall()),
                time(fields, "deadline", usual.deadline()),
                fields.integer("attempts", 1, usual.attempts()));
    }

    private static boolean flag(Fields fields, String key, boolean otherwise) {
        return fields.get(key).flatMap(FLAGS::in).map(Boolean::parseBoolean).orElse(otherwise);
    }

    private static Duration time(Fields fields, String key, Duration otherwise) {
        return fields.get(key)
                .flatMap(
                        item -> item.text().flatMap(text -> item.checked(_ -> positive(key, text))))
                .orElse(otherwise);
    }

    private static Duration positive(String key, String text) {
        var time = Durations.parse(text);
        require(time.isPositive(), "%s must be longer than nothing, got %s", key, text);
        return time;
    }

    private static double share(Fields fields, double otherwise) {
        return fields.get("share")
                .flatMap(item ->
                        item.decimal()
                                .filter(share -> {
                                    boolean good = share >= 0 && share <= 1;
                                    if (!good) {
                                        item.complain(
                                                "%s is a part of the machine between 0 and 1, got %s"
                                                        .formatted(item.path(), share));
                                    }
                                    return good;
                                }))
                .orElse(otherwise);
    }

    static Optional<String> url(Item item) {
        return item.text()
                .filter(text ->
                        EngineSpec.OpenAi.addresses(text).stream()
                                .allMatch(address -> isAddress(item, address)));
    }

    private static boolean isAddress(Item item, String text) {
        if (!text.matches("https?://\\S+")) {
            item.complain(
                    "%s must begin with http:// or https://, got \"%s\""
                            .formatted(item.path(), text));
            return false;
        }
        try {
            var _ = new URI(text);
            return true;
        } catch (URISyntaxException wrong) {
            item.complain("%s is no address: %s".formatted(item.path(), wrong.getMessage()));
            return false;
        }
    }

    private static ModelShape shape(Item item) {
        var fields = item.fields(Keys.SHAPE);
        long parameters = number(fields, "parameters");
        return new ModelShape(
                parameters,
                fields.get("matmul").flatMap(field -> field.whole(1)).orElse(parameters),
                fields.get("head").flatMap(field -> field.whole(0)).orElse(0L),
                (int) number(fields, "layers"),
                (int) number(fields, "attention_width"));
    }

    private static long number(Fields fields, String key) {
        return fields.needed(key).flatMap(field -> field.whole(1)).orElse(1L);
    }

    private EngineSpec simulated(String name, Fields fields) {
        return new EngineSpec.Simulated(
                name,
                fields.needed("model")
                        .flatMap(Names.of("simulated model", known.simulatedModels())::in)
                        .orElse("?"),
                fields.integer("sequences", 1, 256),
                settings(fields),
                share(fields, 0));
    }

    static Map<String, String> settings(Fields fields) {
        var settings = new TreeMap<String, String>();
        fields.get("settings")
                .map(Item::named)
                .orElse(Map.of())
                .forEach((key, value) -> value.text().ifPresent(text -> settings.put(key, text)));
        return settings;
    }
}
