package dev.slingshot.strategies;

/// A decoder's size as FLOPs need it (see `harness.compute`).
///
/// @param parameters all of them
/// @param matmulParameters blocks and LM head (a tied head counts), input embedding left out;
///   active ones of a mixture
/// @param headParameters those of the LM head alone, which scored and prefilled tokens do not pay
/// @param layers blocks
/// @param attentionWidth heads x head dimension
public record ModelShape(
        long parameters,
        long matmulParameters,
        long headParameters,
        int layers,
        int attentionWidth) {
    public static final ModelShape UNKNOWN = new ModelShape(0, 0, 0, 0, 0);

    public boolean known() {
        return matmulParameters > 0;
    }
}
