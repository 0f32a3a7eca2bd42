package dev.slingshot.harness.rewarding;

import dev.slingshot.harness.stats.Comparing;
import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/// Topological tuning, rewarding, and both: the same questions, paired.
///
/// @param tunedPrompt what the tuned policy was asked by: the base's, or one that asks for no shape
/// @param way of choosing that rewards
/// @param base one chain of the policy that was not tuned
/// @param tuned one chain of the tuned policy, or one response to a prompt without a shape
/// @param tuning its difference to the base
/// @param rewarding the way's choice of the base policy's responses
/// @param hybrid the way's choice of the tuned policy's
/// @param hybridToTuning what rewarding adds to tuning
/// @param hybridToRewarding what tuning adds to rewarding
public record Hybrid(
        String dataset,
        String prompt,
        String tunedPrompt,
        String way,
        Estimate base,
        Estimate tuned,
        Difference tuning,
        Estimate rewarded,
        Difference rewarding,
        Estimate both,
        Difference hybrid,
        Difference hybridToTuning,
        Difference hybridToRewarding) {

    /// One for each usable way that both tables have beside the base.
    static List<Hybrid> of(RewardTable base, RewardTable tuned) {
        var hybrids = new ArrayList<Hybrid>();
        for (RewardLine line : base.lines()) {
            if (line.usable() && !line.way().equals(Ways.BASE)) {
                tuned.line(line.way())
                        .ifPresent(other -> hybrids.add(of(base, tuned, line, other)));
            }
        }
        return hybrids;
    }

    /// One for each way over all topologies of the base that the tuned policy's own responses to a
    /// prompt without a shape can be chosen by.
    static List<Hybrid> plain(RewardTable base, RewardTable tuned) {
        var hybrids = new ArrayList<Hybrid>();
        for (RewardLine line : base.lines()) {
            String among = Ways.amongChains(line.way());
            if (line.usable() && !among.equals(line.way())) {
                tuned.line(among).ifPresent(other -> hybrids.add(of(base, tuned, line, other)));
            }
        }
        return hybrids;
    }

    private static Hybrid of(
            RewardTable base, RewardTable tuned, RewardLine line, RewardLine other) {
        var plain = base.line(Ways.BASE).orElseThrow();
        var tunedPlain = tuned.line(Ways.BASE).orElseThrow();
        return new Hybrid(
                base.ground().dataset(),
                base.ground().prompt(),
                tuned.ground().prompt(),
                line.way(),
                plain.accuracy(),
                tunedPlain.accuracy(),
                difference(tunedPlain, plain),
                line.accuracy(),
                difference(line, plain),
                other.accuracy(),
                difference(other, plain),
                difference(other, tunedPlain),
                difference(other, line));
    }

    private static Difference difference(RewardLine challenger, RewardLine baseline) {
        return Comparing.USUAL.difference(challenger.sheet(), baseline.sheet());
    }
}
