package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Expr.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The value of a rational function modulo a 61-bit prime at a fixed point: two different ones of
/// degree d agree with probability d/2^61 (Schwartz 1980, Zippel 1979).
///
/// Departs from it: points are fixed, so that a verdict can be repeated; letters, pi and e are
/// independent points, i is adjoined, and what is no rational function (roots, logarithms, powers
/// with letters above) counts as one more letter. [#isComplete] says whether that happened: then
/// equal residues still mean equal values, different ones mean nothing.
final class Residues {
    record Residue(long re, long im) {}

    private final PrimeField field;
    private final Steps steps;
    private final Exact exact;
    private final long salt;
    private boolean complete = true;
    private int bound;

    Residues(PrimeField field, int point, Steps steps) {
        this.field = field;
        this.steps = steps;
        this.exact = new Exact(steps);
        this.salt = PrimeField.mix(point + 0x51_7e5L);
    }

    boolean isComplete() {
        return complete;
    }

    /// Null where the expression is undefined at this point.
    @Nullable Residue value(Expr expr) {
        steps.take(2);
        return switch (expr) {
            case Expr.Num(Rational value, int _) -> rational(value);
            case Constant.I -> new Residue(0, 1);
            case Constant constant -> letter("\\" + constant.name());
            case Expr.Var(String name) -> letter(name);
            case Expr.Negative(Expr of) -> {
                var value = value(of);
                yield value == null ? null : negate(value);
            }
            case Expr.Sum(List<Expr> terms) -> sum(terms);
            case Expr.Product(List<Expr> factors) -> product(factors);
            case Expr.Quotient(Expr over, Expr under) -> {
                var top = value(over);
                var bottom = value(under);
                var inverse = bottom == null ? null : inverse(bottom);
                yield top == null || inverse == null ? null : times(top, inverse);
            }
            case Expr.Power(Expr base, Expr exponent) -> power(base, exponent);
            case Expr.Root(Expr degree, Expr of) -> root(degree, of);
            case Expr.Call(Function function, List<Expr> arguments) -> call(function, arguments);
            case Expr.Apply(String name, List<Expr> arguments) -> opaque(name, arguments);
            case Expr.Binder binder -> binder(binder);
            case Expr.PlusMinus _ -> null;
        };
    }

    private @Nullable Residue rational(Rational value) {
        steps.take(value.bits() / 128);
        long over = field.reduce(value.numerator());
        if (value.isInteger()) {
            return new Residue(over, 0);
        }
        long under = field.reduce(value.denominator());
        return under == 0 ? null : new Residue(field.times(over, field.inverse(under)), 0);
    }

    private Residue letter(String name) {
        return new Residue(
                field.point(PrimeField.mix(salt ^ name.hashCode() * 0x9E3779B97F4A7C15L)), 0);
    }

    private @Nullable Residue sum(List<Expr> terms) {
        long re = 0;
        long im = 0;
        for (Expr term : terms) {
            var value = value(term);
            if (value == null) {
                return null;
            }
            re = field.plus(re, value.re);
            im = field.plus(im, value.im);
        }
        return new Residue(re, im);
    }

    private @Nullable Residue product(List<Expr> factors) {
        var total = new Residue(1, 0);
        for (Expr factor : factors) {
            var value = value(factor);
            if (value == null) {
                return null;
            }
            total = times(total, value);
        }
        return total;
    }

    private Residue negate(Residue value) {
        return new Residue(field.negate(value.re), field.negate(value.im));
    }

    /// A value and a whole number added.
    Residue plus(Residue a, int whole) {
        return new Residue(field.plus(a.re, whole < 0 ? field.prime() + whole : whole), a.im);
    }

    Residue times(Residue a, Residue b) {
        long re = field.times(a.re, b.re);
        if (a.im == 0 && b.im == 0) {
            return new Residue(re, 0);
        }
        return new Residue(
                field.minus(re, field.times(a.im, b.im)),
                field.plus(field.times(a.re, b.im), field.times(a.im, b.re)));
    }

    @Nullable Residue inverse(Residue a) {
        long norm = field.plus(field.times(a.re, a.re), field.times(a.im, a.im));
        if (norm == 0) {
            return null;
        }
        steps.take(4);
        long inverse = field.inverse(norm);
        return new Residue(field.times(a.re, inverse), field.negate(field.times(a.im, inverse)));
    }

    private @Nullable Residue power(Expr base, Expr exponent) {
        var whole = exact.value(exponent);
        if (whole == null || !whole.isInteger()) {
            return shifted(base, exponent);
        }
        var value = value(base);
        return value == null ? null : power(value, whole.numerator());
    }

    /// a^(n + 2) is a^n times a^2, so that powers a whole number apart share what is unknown.
    private @Nullable Residue shifted(Expr base, Expr exponent) {
        var rest = new ArrayList<Expr>();
        int offset = Factorials.offset(exponent, rest);
        if (offset == 0) {
            return opaque("^", List.of(base, exponent));
        }
        var unknown = opaque("^", List.of(base, new Expr.Sum(rest)));
        var value = value(base);
        var known = value == null ? null : power(value, BigInteger.valueOf(offset));
        return unknown == null || known == null ? null : times(unknown, known);
    }

    private @Nullable Residue power(Residue base, BigInteger exponent) {
        boolean zero = base.re == 0 && base.im == 0;
        if (zero && exponent.signum() <= 0) {
            return null;
        }
        var square = exponent.signum() < 0 ? inverse(base) : base;
        if (square == null) {
            return null;
        }
        var bits = exponent.abs();
        steps.take(bits.bitLength());
        var result = new Residue(1, 0);
        for (int i = bits.bitLength() - 1; i >= 0; i--) {
            result = times(result, result);
            if (bits.testBit(i)) {
                result = times(result, square);
            }
        }
        return result;
    }

    private @Nullable Residue root(Expr degree, Expr of) {
        var value = exact.value(new Expr.Root(degree, of));
        return value != null ? rational(value) : opaque("root", List.of(degree, of));
    }

    private @Nullable Residue call(Function function, List<Expr> arguments) {
        return switch (function) {
            case PERCENT -> value(new Expr.Quotient(arguments.getFirst(), Expr.Num.of(100)));
            case DEGREES ->
                    value(
                            new Expr.Quotient(
                                    new Expr.Product(List.of(arguments.getFirst(), Constant.PI)),
                                    Expr.Num.of(180)));
            default -> {
                var whole = exact.value(new Expr.Call(function, arguments));
                yield whole != null ? rational(whole) : unwritten(function, arguments);
            }
        };
    }

    private @Nullable Residue unwritten(Function function, List<Expr> arguments) {
        return switch (function) {
            case FACTORIAL -> new Factorials(this, field, steps).factorial(arguments.getFirst());
            case BINOMIAL ->
                    new Factorials(this, field, steps)
                            .binomial(arguments.getFirst(), arguments.get(1));
            default -> opaque(function.name(), arguments);
        };
    }

    private @Nullable Residue binder(Expr.Binder binder) {
        var terms = Series.terms(binder, exact);
        if (terms != null) {
            return binder.binding() == Expr.Binding.SUM ? sum(terms) : product(terms);
        }
        return named(binder);
    }

    /// What the letter is called does not matter, nor where a sum starts to count.
    private @Nullable Residue named(Expr.Binder binder) {
        var arguments = new ArrayList<Expr>(binder.range());
        Expr letter = new Expr.Var("bound " + bound);
        boolean counts =
                binder.binding() == Expr.Binding.SUM || binder.binding() == Expr.Binding.PRODUCT;
        if (counts && exact.value(arguments.getFirst()) != null) {
            letter = new Expr.Sum(List.of(letter, arguments.getFirst()));
            if (arguments.get(1) != Constant.INFINITY) {
                arguments.set(1, Scalars.difference(arguments.get(1), arguments.getFirst()));
            }
            arguments.removeFirst();
        }
        bound++;
        arguments.add(Letters.replace(binder.body(), binder.letter(), letter));
        var value = opaque(binder.binding().name(), arguments);
        bound--;
        return value;
    }

    /// One more letter, the same for the same arguments, for some functions in any order.
    @Nullable Residue opaque(String function, List<Expr> arguments) {
        complete = false;
        boolean ordered =
                switch (function) {
                    case "GCD", "LCM", "MAX", "MIN" -> false;
                    default -> true;
                };
        long hash = PrimeField.mix(salt + function.hashCode());
        for (Expr argument : arguments) {
            var value = value(argument);
            if (value == null) {
                return null;
            }
            long next = ordered ? hash ^ value.re : value.re;
            hash = PrimeField.mix(next) + PrimeField.mix(value.im + 1) + (ordered ? 0 : hash);
        }
        return new Residue(field.point(hash), 0);
    }
}
