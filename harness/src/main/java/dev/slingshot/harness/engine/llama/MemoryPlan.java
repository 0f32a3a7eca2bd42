package dev.slingshot.harness.engine.llama;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.engine.llama.binding.LlamaModel;
import dev.slingshot.harness.engine.llama.files.Device;
import dev.slingshot.harness.engine.llama.files.ModelFile;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Consumer;

/// Divides what memory is there before any of it is taken. Weights are read through the file's
/// pages, so loading a header costs nothing yet.
record MemoryPlan(EmbeddedSettings settings, Device device, LlamaModel model) {
    /// The rest is left to the harness, the page cache and others.
    private static final double SHARE = .6;

    /// Refuses a file that is larger than what is free.
    static void checkWeights(ModelFile file, long freeBytes) {
        long weights = size(file);
        require(
                weights <= freeBytes,
                "%s takes %s and %s of memory are available: end other programs, or take a smaller model or quantisation",
                file.path(),
                gigabytes(weights),
                gigabytes(freeBytes));
    }

    private static long size(ModelFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read the model %s: %s".formatted(file.path(), e.getMessage()));
        }
    }

    /// What was asked for, if it fits; else as many sequences as are fast, fewer if memory is
    /// short, which `notice` is told.
    EnginePlan plan(long freeBytes, Consumer<String> notice) {
        long room = (long) (Math.max(0, freeBytes - model.sizeBytes()) * SHARE);
        int cores =
                device == Device.CPU
                        ? settings.contexts().orElse(Runtime.getRuntime().availableProcessors())
                        : 1;
        var best = EnginePlan.of(model, settings.contextTokens(), cores, Long.MAX_VALUE);
        if (device != Device.CPU) {
            return asked(best); // its own memory is not seen from here
        }
        if (settings.running().isPresent()) {
            var asked = asked(best);
            require(
                    asked.bytes(model) <= room,
                    "%d sequences of %d tokens in each of %d contexts take %s, and %s are free for them: ask for fewer sequences, fewer threads or a shorter context",
                    asked.running(),
                    asked.contextTokens(),
                    asked.contexts(),
                    gigabytes(asked.bytes(model)),
                    gigabytes(room));
            return asked;
        }
        var plan = EnginePlan.of(model, settings.contextTokens(), cores, room);
        if (!plan.equals(best)) {
            notice.accept(
                    "memory is short (%s for the model's sequences): %d contexts of %d sequences instead of %d of %d"
                            .formatted(
                                    gigabytes(room),
                                    plan.contexts(),
                                    plan.running(),
                                    best.contexts(),
                                    best.running()));
        }
        return plan;
    }

    private EnginePlan asked(EnginePlan best) {
        int running = settings.running().orElse(best.running());
        return new EnginePlan(
                best.contexts(), running, Math.max(4, running / 2), best.contextTokens());
    }

    static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
