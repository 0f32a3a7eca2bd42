package dev.slingshot.harness.compute;

import static dev.slingshot.harness.compute.DecoderSizes.dense;
import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Registry;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Shapes of well-known models by name, from their public `config.json`.
public final class ModelShapes {
    private static final Registry<DecoderSizes> SIZES =
            Registry.of(
                    "model shape",
                    of("Llama-3.2-1B", dense(2048, 8192, 16, 32, 8, 128256).withTiedHead()),
                    of("Llama-3.2-3B", dense(3072, 8192, 28, 24, 8, 128256).withTiedHead()),
                    of("Llama-3.1-8B", dense(4096, 14336, 32, 32, 8, 128256)),
                    of("Llama-3.1-70B", dense(8192, 28672, 80, 64, 8, 128256)),
                    of("Llama-3.3-70B", dense(8192, 28672, 80, 64, 8, 128256)),
                    of("Llama-3.1-405B", dense(16384, 53248, 126, 128, 8, 128256)),
                    of("Llama3.1-8B-PRM", dense(4096, 14336, 32, 32, 8, 128256)),
                    of("SmolLM2-135M", dense(576, 1536, 30, 9, 3, 49152).withTiedHead()),
                    of("SmolLM2-360M", dense(960, 2560, 32, 15, 5, 49152).withTiedHead()),
                    of("SmolLM2-1.7B", dense(2048, 8192, 24, 32, 32, 49152).withTiedHead()),
                    of("Mistral-7B", dense(4096, 14336, 32, 32, 8, 32000)),
                    qwen("0.5B", dense(896, 4864, 24, 14, 2, 151936).withTiedHead()),
                    qwen("1.5B", dense(1536, 8960, 28, 12, 2, 151936).withTiedHead()),
                    qwen("3B", dense(2048, 11008, 36, 16, 2, 151936).withTiedHead()),
                    qwen("7B", dense(3584, 18944, 28, 28, 4, 152064)),
                    qwen("14B", dense(5120, 13824, 48, 40, 8, 152064)),
                    qwen("32B", dense(5120, 27648, 64, 40, 8, 152064)),
                    qwen("72B", dense(8192, 29568, 80, 64, 8, 152064)));

    public static final Registry<ModelShape> ALL =
            new Registry<>(
                    SIZES.kind(),
                    SIZES.entries().stream()
                            .map(known -> described(known.name(), known.value().shape()))
                            .toList());

    /// GGUF files of Llama 3.1 and later count a few dozen factors of rotary embeddings as well.
    private static final double SPARE = 1e-6;

    private ModelShapes() {}

    /// The shape of a model whose name contains a known one, such as
    /// `meta-llama/Llama-3.2-1B-Instruct`; quantisation changes nothing.
    public static Optional<ModelShape> named(String name) {
        return sizes(name).map(DecoderSizes::shape);
    }

    /// The shape of a model whose server told where it was loaded from, or how many parameters it
    /// has to the last one: these are another name of a known model. A count that no known model
    /// has tells nothing, for it parts neither the head nor the attention from the rest.
    ///
    /// @param identity as in the model's card
    public static Optional<ModelShape> served(Map<String, String> identity) {
        return Stream.of("model", "root")
                .flatMap(fact -> Optional.ofNullable(identity.get(fact)).stream())
                .flatMap(name -> named(name).stream())
                .findFirst()
                .or(() ->
                        Optional.ofNullable(identity.get("parameters"))
                                .flatMap(ModelShapes::counted));
    }

    private static Optional<ModelShape> counted(String parameters) {
        if (!parameters.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long count = Long.parseLong(parameters);
        return ALL.entries().stream()
                .map(Entry::value)
                .filter(shape -> Math.abs(shape.parameters() - count) <= SPARE * count)
                .findFirst();
    }

    /// Bytes of keys and values that one token takes in a cache of 16 bits a number.
    public static OptionalLong cacheBytes(String name) {
        return sizes(name)
                .map(sizes -> OptionalLong.of(sizes.cacheBytes()))
                .orElse(OptionalLong.empty());
    }

    /// Bits of one weight, by the usual endings of names: 4.5 with the scales where it says 4 bits,
    /// such as `AWQ-INT4`, 8 for `FP8` and `INT8`, else 16.
    public static double weightBits(String name) {
        String plain = plain(name);
        if (plain.matches(".*[-.](awq|gptq|int4|4bit|w4a16|nf4|bnb-4bit|fp4|nvfp4|mxfp4)[-.].*")
                && !plain.contains("-int8-")) {
            return 4.5;
        }
        return plain.matches(".*[-.](fp8|int8|8bit|w8a8|w8a16)[-.].*") ? 8 : 16;
    }

    private static Optional<DecoderSizes> sizes(String name) {
        String wanted = plain(name);
        return SIZES.entries().stream()
                .filter(known -> wanted.contains(plain(known.name())))
                .max(Comparator.comparingInt(known -> known.name().length()))
                .map(Entry::value);
    }

    /// Lower case, with every run of other characters a single dash, and dashes at both ends, so
    /// that `3B` is not found in `13B`.
    private static String plain(String name) {
        return "-"
                + name.toLowerCase(Locale.ROOT)
                        .replace("-math-", "-")
                        .replace("-coder-", "-")
                        .replaceAll("[^a-z0-9.]+", "-")
                        .replaceAll("^-|-$", "")
                + "-";
    }

    private static Entry<DecoderSizes> qwen(String size, DecoderSizes sizes) {
        return of("Qwen2.5-" + size, sizes.withBiases());
    }

    private static Entry<DecoderSizes> of(String name, DecoderSizes sizes) {
        return entry(name, "", sizes);
    }

    private static Entry<ModelShape> described(String name, ModelShape shape) {
        return entry(
                name,
                String.format(
                        Locale.ROOT,
                        "%.3fB parameters, %.3fB of them in matrix products",
                        shape.parameters() / 1e9,
                        shape.matmulParameters() / 1e9),
                shape);
    }
}
