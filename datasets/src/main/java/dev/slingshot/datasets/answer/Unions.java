package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Value.Scalar;
import dev.slingshot.datasets.answer.Value.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Joins intervals that overlap or touch: [1, 2] and [2, 3] are [1, 3].
final class Unions {
    private record Interval(double start, double end, Sequence sequence) {
        static List<Interval> all(List<Value> parts) {
            var intervals = new ArrayList<Interval>();
            for (Value part : parts) {
                if (!(part instanceof Sequence sequence)
                        || sequence.items().size() != 2
                        || !isReal(sequence.items().get(0))
                        || !isReal(sequence.items().get(1))) {
                    return List.of();
                }
                intervals.add(
                        new Interval(
                                Fingerprint.of(sequence.items().get(0)).place(),
                                Fingerprint.of(sequence.items().get(1)).place(),
                                sequence));
            }
            intervals.sort(Comparator.comparingDouble(Interval::start));
            return intervals;
        }

        private static boolean isReal(Value end) {
            return Canonical.isConstant(end)
                    && end instanceof Scalar(Expr expr, String _)
                    && !Letters.imaginary(expr);
        }

        /// Whether no point is missing between this interval and the next.
        boolean reaches(Interval next) {
            double margin = 1e-9 * Math.max(1, Math.abs(end));
            if (next.start < end - margin) {
                return true;
            }
            boolean closed = sequence.close() == ']' || next.sequence.open() == '[';
            return closed
                    && next.start < end + margin
                    && sequence.items().get(1) instanceof Scalar(Expr here, String _)
                    && next.sequence.items().get(0) instanceof Scalar(Expr there, String _)
                    && new Scalars(Steps.usual()).same(here, there) != null;
        }

        Interval with(Interval next) {
            boolean farther = next.end > end || (next.end == end && next.sequence.close() == ']');
            var last = farther ? next : this;
            boolean closed =
                    sequence.open() == '[' || (next.start == start && next.sequence.open() == '[');
            return new Interval(
                    start,
                    last.end,
                    new Sequence(
                            closed ? '[' : sequence.open(),
                            last.sequence.close(),
                            List.of(sequence.items().get(0), last.sequence.items().get(1))));
        }
    }

    private Unions() {}

    private static Value united(List<Value> sets) {
        var items = new ArrayList<Value>();
        for (Value set : sets) {
            if (set instanceof Value.SetOf(List<Value> inside)) {
                items.addAll(inside);
            } else {
                items.add(set);
            }
        }
        return new Value.SetOf(List.copyOf(items));
    }

    /// The union of parts, one interval where they leave no gap.
    static Value of(List<Value> parts) {
        boolean sets =
                parts.stream().allMatch(p -> p instanceof Value.SetOf || p instanceof Scalar);
        if (sets) {
            return united(parts);
        }
        var intervals = Interval.all(parts);
        if (intervals.size() < 2) {
            return new Value.Union(List.copyOf(parts));
        }
        var joined = new ArrayList<Interval>();
        for (Interval next : intervals) {
            if (!joined.isEmpty() && joined.getLast().reaches(next)) {
                joined.add(joined.removeLast().with(next));
            } else {
                joined.add(next);
            }
        }
        return joined.size() == 1
                ? joined.getFirst().sequence
                : new Value.Union(joined.stream().map(each -> (Value) each.sequence).toList());
    }
}
