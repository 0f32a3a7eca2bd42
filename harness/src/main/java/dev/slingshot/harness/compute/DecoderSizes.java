package dev.slingshot.harness.compute;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.ModelShape;

/// The sizes in a decoder's `config.json` that its parameters follow from: Llama's architecture
/// with grouped-query attention and a gated MLP, as Mistral's and Qwen's too.
///
/// @param headWidth of one attention head
/// @param tied whether the LM head is the input embedding
/// @param biased whether query, key and value have biases, as in Qwen2
/// @param experts MLPs of a block; 1 unless it is a mixture
/// @param activeExperts of them a token passes through
/// @param expertWidth inner width of one of them
/// @param sharedWidth inner width of the expert every token passes through besides; 0 for none
record DecoderSizes(
        int hidden,
        int layers,
        int heads,
        int keyValueHeads,
        int headWidth,
        int vocabulary,
        boolean tied,
        boolean biased,
        int experts,
        int activeExperts,
        int expertWidth,
        int sharedWidth) {

    DecoderSizes {
        require(
                hidden > 0
                        && layers > 0
                        && heads > 0
                        && keyValueHeads > 0
                        && headWidth > 0
                        && vocabulary > 0
                        && expertWidth > 0
                        && activeExperts > 0
                        && experts >= activeExperts
                        && sharedWidth >= 0,
                "impossible sizes of a decoder: hidden %d, layers %d, heads %d, key-value heads %d,"
                        + " head width %d, vocabulary %d, %d of %d experts of width %d",
                hidden,
                layers,
                heads,
                keyValueHeads,
                headWidth,
                vocabulary,
                activeExperts,
                experts,
                expertWidth);
    }

    /// A decoder with one MLP a block and heads that part the hidden width.
    static DecoderSizes dense(
            int hidden, int mlp, int layers, int heads, int keyValueHeads, int vocabulary) {
        return new DecoderSizes(
                hidden,
                layers,
                heads,
                keyValueHeads,
                hidden / heads,
                vocabulary,
                false,
                false,
                1,
                1,
                mlp,
                0);
    }

    DecoderSizes withTiedHead() {
        return with(true, biased);
    }

    DecoderSizes withBiases() {
        return with(tied, true);
    }

    private DecoderSizes with(boolean tiedHead, boolean biases) {
        return new DecoderSizes(
                hidden,
                layers,
                heads,
                keyValueHeads,
                headWidth,
                vocabulary,
                tiedHead,
                biases,
                experts,
                activeExperts,
                expertWidth,
                sharedWidth);
    }

    ModelShape shape() {
        long head = (long) vocabulary * hidden;
        long total = layers * (attention() + mlps(experts) + router() + small()) + hidden;
        long active = layers * (attention() + mlps(activeExperts) + router());
        return new ModelShape(
                total + (tied ? 1 : 2) * head, active + head, head, layers, heads * headWidth);
    }

    long cacheBytes() {
        return 2L * 2 * layers * keyValueHeads * headWidth;
    }

    private long attention() {
        return 2L * hidden * headWidth * (heads + keyValueHeads);
    }

    private long mlps(int count) {
        return 3L * hidden * ((long) count * expertWidth + sharedWidth);
    }

    private long router() {
        return experts == 1 ? 0 : (long) hidden * experts;
    }

    /// Norms and biases: parameters that multiply no matrix.
    private long small() {
        return 2L * hidden + (biased ? (long) headWidth * (heads + 2 * keyValueHeads) : 0);
    }
}
