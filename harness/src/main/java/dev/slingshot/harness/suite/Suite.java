package dev.slingshot.harness.suite;

import dev.slingshot.strategies.PromptTemplate;
import java.util.List;
import java.util.Optional;

/// One suite file, checked: every name in it is known and every search in it can run.
///
/// @param name decides the run folder, so it is usable in a file name
/// @param title the name where the file gives none
/// @param engines in the file's order, each with a name of its own
/// @param verifiers those the matrix uses
/// @param derived strategies that are put together from finished cells
/// @param scaling how its topologies are compared
/// @param prompts that the suite brings along in files of its own
/// @param grader profile of the grader
/// @param text of the file before variables were filled in
public record Suite(
        String name,
        String title,
        String description,
        List<EngineSpec> engines,
        List<VerifierSpec> verifiers,
        Matrix matrix,
        List<DerivedSpec> derived,
        List<PairingSpec> pairings,
        ScalingSpec scaling,
        List<PromptTemplate> prompts,
        Caps caps,
        String grader,
        String text) {

    public Suite {
        engines = List.copyOf(engines);
        verifiers = List.copyOf(verifiers);
        derived = List.copyOf(derived);
        pairings = List.copyOf(pairings);
        prompts = List.copyOf(prompts);
    }

    /// A prompt that the suite brings along.
    public Optional<PromptTemplate> prompt(String name) {
        return prompts.stream().filter(prompt -> prompt.name().equals(name)).findFirst();
    }

    /// The engine behind a policy of the matrix.
    public EngineSpec engine(String name) {
        return engines.stream()
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine " + name));
    }

    public VerifierSpec verifier(String name) {
        return verifiers.stream()
                .filter(verifier -> verifier.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verifier " + name));
    }

    /// The same suite on at most so many problems of each data set.
    public Suite withLimit(int problems) {
        return with(matrix.withLimit(problems), pairings, caps);
    }

    /// The same suite with these seeds, which continues the same run folder.
    public Suite withSeeds(List<Integer> seeds) {
        return with(matrix.withSeeds(seeds), pairings, caps);
    }

    /// The same suite with so many samples of every search that draws them independently, which
    /// continues the same run folder.
    public Suite withSamples(int n) {
        return with(matrix.withSamples(n), List.of(), caps);
    }

    public Suite withCaps(Caps other) {
        return with(matrix, pairings, other);
    }

    public Suite withPairings(List<PairingSpec> others) {
        return with(matrix, others, caps);
    }

    private Suite with(Matrix otherMatrix, List<PairingSpec> otherPairings, Caps otherCaps) {
        return new Suite(
                name,
                title,
                description,
                engines,
                verifiers,
                otherMatrix,
                derived,
                otherPairings,
                scaling,
                prompts,
                otherCaps,
                grader,
                text);
    }
}
