package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Call;
import dev.slingshot.datasets.answer.Expr.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The points at which two expressions are compared.
///
/// A few points near the origin tell most expressions apart. Those with absolute values, roots or
/// floors are made of pieces, and may agree on one and differ on another: they are compared far
/// out, at whole numbers and, with one letter, between all the places where pieces meet.
final class Probes {
    static final int NEAR = 6;
    private static final int FAR = 12;
    private static final int WHOLE = 4;
    private static final int MOST_BENDS = 12;

    private final List<Expr> expressions;
    private final Steps steps;

    private Probes(List<Expr> expressions, Steps steps) {
        this.expressions = expressions;
        this.steps = steps;
    }

    static List<Point> of(Expr a, Expr b, Steps steps) {
        var points = new ArrayList<Point>();
        if (!Letters.any(a) && !Letters.any(b)) {
            points.add(Point.near(0));
            return points;
        }
        for (int i = 0; i < NEAR; i++) {
            points.add(Point.near(i));
        }
        if (Letters.has(a, Probes::hasPieces) || Letters.has(b, Probes::hasPieces)) {
            new Probes(List.of(a, b), steps).addTo(points);
        }
        return points;
    }

    private static boolean hasPieces(Expr expr) {
        return switch (expr) {
            case Expr.Root(Expr _, Expr of) -> Letters.any(of);
            case Expr.Power(Expr base, Expr exponent) ->
                    Letters.any(base) && !(exponent instanceof Expr.Num n && n.value().isInteger());
            case Call(Function function, List<Expr> _) ->
                    switch (function) {
                        case ABS, FLOOR, CEILING, MAX, MIN -> true;
                        default -> false;
                    };
            default -> false;
        };
    }

    private void addTo(List<Point> points) {
        for (int i = 0; i < FAR; i++) {
            points.add(Point.far(i));
        }
        for (int i = 0; i < WHOLE; i++) {
            points.add(Point.whole(i));
        }
        var letters = new TreeSet<String>();
        expressions.forEach(expr -> Letters.collect(expr, letters));
        if (letters.size() != 1) {
            return;
        }
        double last = Double.NEGATIVE_INFINITY;
        for (double bend : bends()) {
            points.add(Point.at(last == Double.NEGATIVE_INFINITY ? bend - 1 : (last + bend) / 2));
            points.add(Point.at(bend));
            last = bend;
        }
        points.add(Point.at(last == Double.NEGATIVE_INFINITY ? 0 : last + 1));
    }

    /// Where what is between bars is zero, as far as it is linear.
    private SortedSet<Double> bends() {
        var bends = new TreeSet<Double>();
        for (Expr expr : expressions) {
            boolean nothingFound =
                    Letters.has(
                            expr,
                            part -> {
                                if (part instanceof Call(Function function, List<Expr> arguments)
                                        && function == Function.ABS
                                        && bends.size() < MOST_BENDS) {
                                    addZero(arguments.getFirst(), bends);
                                }
                                return false;
                            });
            assert !nothingFound;
        }
        return bends;
    }

    private void addZero(Expr of, SortedSet<Double> bends) {
        double start = new Sample(Point.at(0), steps).value(of).re();
        double slope = new Sample(Point.at(1), steps).value(of).re() - start;
        double zero = -start / slope;
        if (Double.isFinite(zero)) {
            bends.add(Math.rint(zero * 1e6) / 1e6);
        }
    }
}
