package dev.slingshot.strategies;

/// A language model that continues a prompt. Called from many virtual threads at once; blocks until
/// the answer is there.
public interface Policy {

    ModelCard model();

    /// Draws one completion.
    ///
    /// @throws EngineException where the engine failed; what the model answers, however bad, is a
    ///   completion
    Completion complete(GenerationRequest request);
}
