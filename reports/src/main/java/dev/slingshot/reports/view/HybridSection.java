package dev.slingshot.reports.view;

import dev.slingshot.harness.rewarding.Hybrid;
import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import java.util.List;
import java.util.stream.Stream;

/// Topological tuning, rewarding, and both.
///
/// @param remarks why there is nothing to see, where there is not
public record HybridSection(List<Line> lines, List<String> remarks) {

    /// One way of rewarding on one data set.
    ///
    /// @param base one chain of the base
    /// @param gains of tuning, of rewarding, of both
    /// @param adds what rewarding adds to tuning, and tuning to rewarding
    public record Line(String way, String dataset, Fact base, List<Gain> gains, List<Fact> adds) {}

    /// An accuracy and its difference to the base.
    public record Gain(String value, RewardSection.Points points) {}

    static HybridSection of(List<Hybrid> hybrids, List<String> remarks) {
        double reach =
                Whisker.reach(
                        hybrids.stream()
                                .flatMap(one ->
                                        Stream.of(one.tuning(), one.rewarding(), one.hybrid()))
                                .toList());
        return new HybridSection(hybrids.stream().map(one -> line(one, reach)).toList(), remarks);
    }

    private static Line line(Hybrid one, double reach) {
        return new Line(
                one.way(),
                one.prompt().equals(one.tunedPrompt())
                        ? one.dataset()
                        : "%s, tuned model asked by %s".formatted(one.dataset(), one.tunedPrompt()),
                new Fact(
                        Figures.percent(one.base().mean()),
                        Figures.interval(one.base().low(), one.base().high())),
                List.of(
                        gain(one.tuned(), one.tuning(), reach),
                        gain(one.rewarded(), one.rewarding(), reach),
                        gain(one.both(), one.hybrid(), reach)),
                List.of(adds(one.hybridToTuning()), adds(one.hybridToRewarding())));
    }

    private static Gain gain(Estimate accuracy, Difference difference, double reach) {
        return new Gain(
                Figures.percent(accuracy.mean()), RewardSection.Points.of(difference, reach));
    }

    private static Fact adds(Difference difference) {
        return new Fact(
                Figures.points(difference.mean()),
                "[%s, %s]"
                        .formatted(
                                Figures.points(difference.low()),
                                Figures.points(difference.high())));
    }
}
