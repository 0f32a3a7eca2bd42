package dev.slingshot.harness.engine.llama.binding;

import static dev.slingshot.harness.engine.llama.binding.NativeCalls.broken;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/// The C functions about a model file: load, describe, requantise, free.
final class ModelFunctions {
    private final MethodHandle defaultParams;
    private final MethodHandle load;
    private final MethodHandle free;
    private final MethodHandle vocabulary;
    private final MethodHandle description;
    private final MethodHandle metadata;
    private final MethodHandle template;
    private final MethodHandle size;
    private final MethodHandle parameters;
    private final MethodHandle trainedContext;
    private final MethodHandle layers;
    private final MethodHandle embedding;
    private final MethodHandle heads;
    private final MethodHandle headsKv;
    private final List<MethodHandle> kindsWithoutForks;
    private final Optional<Quantizing> quantizing;

    private record Quantizing(MethodHandle defaults, MethodHandle run) {
        Quantizing(NativeCalls calls) {
            this(
                    calls.function("llama_model_quantize_default_params", StructLayouts.QUANTIZE),
                    calls.function("llama_model_quantize", JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        }
    }

    ModelFunctions(NativeCalls calls, Generation generation, StructLayouts layouts) {
        defaultParams = calls.function("llama_model_default_params", layouts.model().struct());
        load =
                calls.function(
                        "llama_model_load_from_file", ADDRESS, ADDRESS, layouts.model().struct());
        free = calls.procedure("llama_model_free", ADDRESS);
        vocabulary = calls.function("llama_model_get_vocab", ADDRESS, ADDRESS);
        description = calls.function("llama_model_desc", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
        metadata =
                calls.function(
                        "llama_model_meta_val_str", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
        template = calls.function("llama_model_chat_template", ADDRESS, ADDRESS, ADDRESS);
        size = calls.function("llama_model_size", JAVA_LONG, ADDRESS);
        parameters = calls.function("llama_model_n_params", JAVA_LONG, ADDRESS);
        trainedContext = calls.function("llama_model_n_ctx_train", JAVA_INT, ADDRESS);
        layers = calls.function("llama_model_n_layer", JAVA_INT, ADDRESS);
        embedding = calls.function("llama_model_n_embd", JAVA_INT, ADDRESS);
        heads = calls.function("llama_model_n_head", JAVA_INT, ADDRESS);
        headsKv = calls.function("llama_model_n_head_kv", JAVA_INT, ADDRESS);
        kindsWithoutForks =
                generation.kindsWithoutForks().stream()
                        .map(name -> calls.function(name, JAVA_BOOLEAN, ADDRESS))
                        .toList();
        quantizing =
                generation.requantises() ? Optional.of(new Quantizing(calls)) : Optional.empty();
    }

    MemorySegment defaultParams(SegmentAllocator allocator) {
        try {
            return (MemorySegment) defaultParams.invokeExact(allocator);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    MemorySegment load(MemorySegment path, MemorySegment params) {
        try {
            return (MemorySegment) load.invokeExact(path, params);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    void free(MemorySegment model) {
        try {
            free.invokeExact(model);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    MemorySegment vocabulary(MemorySegment model) {
        try {
            return (MemorySegment) vocabulary.invokeExact(model);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    int description(MemorySegment model, MemorySegment buffer) {
        try {
            return (int) description.invokeExact(model, buffer, buffer.byteSize());
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    int metadata(MemorySegment model, MemorySegment key, MemorySegment buffer) {
        try {
            return (int) metadata.invokeExact(model, key, buffer, buffer.byteSize());
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    MemorySegment template(MemorySegment model) {
        try {
            return (MemorySegment) template.invokeExact(model, MemorySegment.NULL);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    long sizeBytes(MemorySegment model) {
        return longOf(size, model);
    }

    long parameters(MemorySegment model) {
        return longOf(parameters, model);
    }

    int trainedContext(MemorySegment model) {
        return intOf(trainedContext, model);
    }

    int layers(MemorySegment model) {
        return intOf(layers, model);
    }

    int embedding(MemorySegment model) {
        return intOf(embedding, model);
    }

    int heads(MemorySegment model) {
        return intOf(heads, model);
    }

    int headsKv(MemorySegment model) {
        return intOf(headsKv, model);
    }

    /// Whether this is a plain causal transformer, the only kind whose forks were checked to be
    /// exact.
    boolean isPlainDecoder(MemorySegment model) {
        return kindsWithoutForks.stream().noneMatch(kind -> booleanOf(kind, model));
    }

    boolean requantises() {
        return quantizing.isPresent();
    }

    MemorySegment quantizeDefaults(SegmentAllocator allocator) {
        try {
            return (MemorySegment) quantizing.orElseThrow().defaults().invokeExact(allocator);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    int quantize(MemorySegment from, MemorySegment to, MemorySegment params) {
        try {
            return (int) quantizing.orElseThrow().run().invokeExact(from, to, params);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    private static int intOf(MethodHandle handle, MemorySegment model) {
        try {
            return (int) handle.invokeExact(model);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    private static long longOf(MethodHandle handle, MemorySegment model) {
        try {
            return (long) handle.invokeExact(model);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    private static boolean booleanOf(MethodHandle handle, MemorySegment model) {
        try {
            return (boolean) handle.invokeExact(model);
        } catch (Throwable t) {
            throw broken(t);
        }
    }
}
