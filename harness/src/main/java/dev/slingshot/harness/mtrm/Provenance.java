package dev.slingshot.harness.mtrm;

import java.util.List;

/// Where a model comes from.
///
/// @param policy whose responses it was taught, as the suite called it
/// @param prompts that asked for them
/// @param tag name of the TAG file
/// @param tagSha256 of the TAG file's bytes
/// @param split `train`, `test` or `all`: which of the file's questions were taught
/// @param questions taught
/// @param responses taught
/// @param features version
/// @param library and its solver
/// @param seed of the folds
/// @param figures how well it does on questions that the answering model was not taught
public record Provenance(
        String policy,
        List<String> prompts,
        String tag,
        String tagSha256,
        String split,
        int questions,
        int responses,
        int features,
        String library,
        long seed,
        List<Figure> figures,
        List<String> remarks) {

    public Provenance {
        prompts = List.copyOf(prompts);
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
    }

    Provenance with(List<Figure> measured) {
        return new Provenance(
                policy, prompts, tag, tagSha256, split, questions, responses, features, library,
                seed, measured, remarks);
    }
}
