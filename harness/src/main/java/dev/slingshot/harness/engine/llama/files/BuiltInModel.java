package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.datasets.fetch.Artifact;
import dev.slingshot.datasets.fetch.Artifacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A model that can be had by name alone.
///
/// @param weights as published; what is loaded is their 8-bit form, made once
/// @param licence as the model's authors name it
public record BuiltInModel(String name, Artifact weights, String licence) {

    public static final List<BuiltInModel> ALL =
            List.of(
                    new BuiltInModel(
                            "SmolLM2-135M-Instruct", Artifacts.SMOLLM2_135M, "Apache-2.0"));

    /// The model of that name, in whatever case it is written.
    public static Optional<BuiltInModel> named(String name) {
        return ALL.stream()
                .filter(model ->
                        model.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
