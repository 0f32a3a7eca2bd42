package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;

/// A request for one text.
///
/// @param prompt what the model reads
/// @param group requests of one group share most of their prompt: it decides which context they
///   prefer, never what they get
/// @param sampling order of the filters: temperature, min-p, top-k, top-p, as in vLLM
/// @param seed decides every draw of this request and of no other; 64 bits
/// @param measures what to compute beside it
public record Generation(
        Tokens prompt, int group, Sampling sampling, long seed, Measures measures) {
    public Generation {
        if (prompt.size() == 0 || sampling.stop().contains("")) {
            throw new IllegalArgumentException("a request needs a prompt and no empty stop text");
        }
    }
}
