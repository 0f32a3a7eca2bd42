package dev.slingshot.harness.result;

import dev.slingshot.strategies.topology.Shaping;
import java.util.Optional;

/// One search run over one data set: what is recorded, before any selection.
///
/// @param id stable and usable in a file name
/// @param verifier name, or an empty text
/// @param temperature of the policy's sampling
/// @param planned trials, over problems and seeds
/// @param asked the shape of thought that the prompt asks for, where it asks for one
public record Cell(
        String id,
        String dataset,
        String prompt,
        String policy,
        String verifier,
        String search,
        int n,
        double temperature,
        int planned,
        Optional<Shaping> asked) {

    /// A cell whose prompt asks for no shape.
    public Cell(
            String id,
            String dataset,
            String prompt,
            String policy,
            String verifier,
            String search,
            int n,
            double temperature,
            int planned) {
        this(
                id,
                dataset,
                prompt,
                policy,
                verifier,
                search,
                n,
                temperature,
                planned,
                Optional.empty());
    }
}
