package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Value.Scalar;
import java.util.List;

/// A kind and a place on a line: equal canonical values have the same kind and almost the same
/// place.
record Fingerprint(int kind, double place) {
    private static final double FINE = 1e7;

    static Fingerprint of(Value value) {
        return of(value, Steps.usual());
    }

    static Fingerprint of(Value value, Steps steps) {
        return switch (value) {
            case Scalar(Expr expr, String _) -> new Fingerprint(1, place(expr, steps));
            case Value.Sequence(char _, char _, List<Value> items) ->
                    new Fingerprint(20 + items.size(), ordered(items, steps));
            case Value.Listing(List<Value> items) -> new Fingerprint(2, any(items, steps));
            case Value.SetOf(List<Value> items) -> new Fingerprint(2, any(items, steps));
            case Value.Union(List<Value> parts) -> new Fingerprint(3, any(parts, steps));
            case Value.Relation(List<Value> sides, List<Value.Relop> _) ->
                    new Fingerprint(4, sides.size());
            case Value.Matrix(int rows, int _, List<Expr> cells) -> {
                double sum = 0;
                for (int i = 0; i < cells.size(); i++) {
                    sum += place(cells.get(i), steps) * (1 + i % 97);
                }
                yield new Fingerprint(5 + 1000 * rows, sum);
            }
            case Value.Numeral(Rational number, int base) ->
                    new Fingerprint(6 + 1000 * base, number.toDouble());
            case Value.Colon colon -> new Fingerprint(7, colon.parts().size());
            case Value.Congruence congruence -> new Fingerprint(9, Congruences.place(congruence));
            case Value.Text(String words) -> new Fingerprint(8, words.hashCode());
        };
    }

    private static double ordered(List<Value> items, Steps steps) {
        double sum = 0;
        for (int i = 0; i < items.size(); i++) {
            sum += of(items.get(i), steps).place * (1 + i % 97);
        }
        return sum;
    }

    /// Order and repetition do not matter: each value counts where it is first of its place.
    private static double any(List<Value> items, Steps steps) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Value item : items) {
            double place = of(item, steps).place;
            least = Math.min(least, place);
            most = Math.max(most, place);
        }
        return items.isEmpty() ? 0 : least + 3 * most;
    }

    private static double place(Expr expr, Steps steps) {
        int infinite = Scalars.infinity(expr);
        if (infinite != 0) {
            return infinite * 1e200;
        }
        var value = new Sample(steps).value(expr);
        if (value.isDefined()) {
            return value.re() + 0.7 * value.im();
        }
        var residues = new Residues(PrimeField.FIRST, 0, steps);
        var residue = residues.value(expr);
        return residue != null && residues.isComplete() ? residue.re() % 1_000_003 : 0;
    }

    /// The bucket on a logarithmic line; almost equal places differ by at most one.
    long bucket() {
        return Math.round(Math.signum(place) * Math.log1p(Math.abs(place)) * FINE);
    }
}
