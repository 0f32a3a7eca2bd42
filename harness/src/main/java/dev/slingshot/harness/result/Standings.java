package dev.slingshot.harness.result;

import dev.slingshot.harness.compute.ModelShapes;
import dev.slingshot.harness.stats.Comparing;
import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Intervals;
import dev.slingshot.harness.stats.SeedSpread;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.VerifierCard;
import dev.slingshot.strategies.selection.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Rows and comparisons of a run, from its judged trials.
///
/// @param rows in the order of the cells, each curve by rising N
/// @param comparisons in the order of the pairings; one whose rows were not judged is left out
public record Standings(List<Row> rows, List<Comparison> comparisons) {
    public Standings {
        rows = List.copyOf(rows);
        comparisons = List.copyOf(comparisons);
    }

    /// What the standings are made from.
    ///
    /// @param models with the names that rows use; a model of unknown shape but known name gets its
    ///   shape from {@link ModelShapes}
    public record Evidence(
            List<CellRows> cells,
            List<ModelCard> models,
            List<VerifierCard> verifiers,
            List<Pairing> pairings,
            List<Derived> derived,
            Registry<Selection> selections) {

        public Evidence {
            cells = List.copyOf(cells);
            models = List.copyOf(models);
            verifiers = List.copyOf(verifiers);
            pairings = List.copyOf(pairings);
            derived = List.copyOf(derived);
        }

        ModelShape policy(String name) {
            return models.stream()
                    .filter(model -> model.name().equals(name))
                    .findFirst()
                    .map(Evidence::shape)
                    .orElse(ModelShape.UNKNOWN);
        }

        Optional<VerifierCard> verifier(String name) {
            return verifiers.stream().filter(card -> card.name().equals(name)).findFirst();
        }

        static ModelShape shape(ModelCard model) {
            return model.shape().known()
                    ? model.shape()
                    : ModelShapes.named(model.name())
                            .or(() -> ModelShapes.served(model.identity()))
                            .orElse(ModelShape.UNKNOWN);
        }
    }

    public static Standings of(Evidence evidence, Judged judged, Together together) {
        var own = judged.rows();
        var scored = new ArrayList<>(own);
        evidence.derived()
                .forEach(derived ->
                        scored.addAll(new Deriving(derived, own, judged, evidence).rows()));
        var rows =
                together.all(
                        scored.stream().<Supplier<Row>>map(row -> () -> row(row, scored)).toList());
        var matching = new Matching(scored);
        var comparisons =
                together
                        .all(
                                evidence.pairings().stream()
                                        .<Supplier<Optional<Comparison>>>map(
                                                pairing -> () -> matching.compare(pairing))
                                        .toList())
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
        return new Standings(rows, comparisons);
    }

    private static Row row(Scored scored, List<Scored> all) {
        var key = scored.key();
        var sheet = scored.sheet();
        var spread = SeedSpread.of(sheet);
        return new Row(
                key,
                sheet.problems(),
                sheet.seeds(),
                scored.missing(),
                Intervals.leaderboard(sheet, scored.of().greedy()),
                spread.map(found -> OptionalDouble.of(found.sd())).orElse(OptionalDouble.empty()),
                toGreedy(scored, all),
                scored.cost(),
                scored.missing() == 0 && sheet.problems() > 0 && scored.ranked(),
                scored.finalPool(),
                scored.problems().stream().map(problem -> Scores.mean(sheet, problem)).toList(),
                remark(scored, spread));
    }

    private static Optional<Difference> toGreedy(Scored scored, List<Scored> all) {
        if (scored.of().greedy()) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other -> other.of().greedy() && other.key().sameGround(scored.key()))
                .filter(other -> Scores.common(other.sheet(), scored.sheet()))
                .findFirst()
                .map(greedy -> Comparing.USUAL.difference(scored.sheet(), greedy.sheet()));
    }

    private static String remark(Scored scored, Optional<SeedSpread> spread) {
        var remarks = new ArrayList<String>();
        if (!scored.note().isEmpty()) {
            remarks.add(scored.note());
        }
        int pool = scored.of().cell().n();
        int n = scored.key().n();
        boolean onePool =
                scored.of().parts() == Parts.POOL && pool > 1 && scored.sheet().seeds() == 1;
        if (onePool && n == pool) {
            remarks.add("the whole of one pool: more seeds would show its noise");
        } else if (onePool && 2 * n > pool) {
            remarks.add("more than half of one pool: optimistic precision");
        }
        if (spread.isPresent() && spread.get().excessPValue() < .001) {
            remarks.add(
                    "seeds differ more than chance explains: did the server or the set-up change?");
        }
        return String.join("; ", remarks);
    }
}
