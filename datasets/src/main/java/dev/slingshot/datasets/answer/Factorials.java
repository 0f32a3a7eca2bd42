package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Function;
import dev.slingshot.datasets.answer.Expr.Num;
import dev.slingshot.datasets.answer.Residues.Residue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Residues of factorials and binomials that are too long to write out or have letters.
///
/// (n + 2)! is (n + 2)(n + 1) n!, so that factorials a whole number apart share what is unknown of
/// them; a binomial is made of factorials unless it is a polynomial.
final class Factorials {
    private static final int LARGEST = 20_000;
    private static final int MOST_FACTORS = 30;

    private final Residues residues;
    private final PrimeField field;
    private final Steps steps;
    private final Exact exact;

    Factorials(Residues residues, PrimeField field, Steps steps) {
        this.residues = residues;
        this.field = field;
        this.steps = steps;
        this.exact = new Exact(steps);
    }

    @Nullable Residue factorial(Expr of) {
        int whole = small(exact.value(of), LARGEST);
        if (whole >= 0) {
            return new Residue(product(whole), 0);
        }
        var rest = new ArrayList<Expr>();
        int offset = offset(of, rest);
        var base = offset == 0 ? of : new Expr.Sum(rest);
        var unknown = residues.opaque(Function.FACTORIAL.name(), List.of(base));
        var start = unknown == null ? null : residues.value(base);
        return unknown == null || start == null ? null : shifted(unknown, start, offset);
    }

    /// The whole number that is added to a sum, and its other terms; 0 where it is out of reach.
    static int offset(Expr of, List<Expr> rest) {
        int offset = 0;
        if (of instanceof Expr.Sum(List<Expr> terms)) {
            for (Expr term : terms) {
                if (term instanceof Num(Rational value, int _)
                        && value.isInteger()
                        && value.bits() < 8) {
                    offset += value.numerator().intValue();
                } else {
                    rest.add(term);
                }
            }
        }
        return Math.abs(offset) > MOST_FACTORS ? 0 : offset;
    }

    private @Nullable Residue shifted(Residue unknown, Residue start, int offset) {
        var total = unknown;
        for (int i = 1; i <= offset; i++) {
            total = residues.times(total, residues.plus(start, i));
        }
        for (int i = 0; i > offset; i--) {
            var inverse = residues.inverse(residues.plus(start, i));
            if (inverse == null) {
                return null;
            }
            total = residues.times(total, inverse);
        }
        return total;
    }

    private long product(int n) {
        steps.take(n / 4);
        long product = 1;
        for (int i = 2; i <= n; i++) {
            product = field.times(product, i);
        }
        return product;
    }

    @Nullable Residue binomial(Expr n, Expr k) {
        int lower = small(exact.value(k), MOST_FACTORS);
        if (lower >= 0) {
            return falling(n, lower);
        }
        var rest = Scalars.difference(n, k);
        var difference = residues.value(rest);
        if (difference != null && difference.im() == 0 && difference.re() <= MOST_FACTORS) {
            return falling(n, (int) difference.re());
        }
        var above = factorial(n);
        var one = factorial(k);
        var other = one == null ? null : factorial(rest);
        var under =
                one == null || other == null ? null : residues.inverse(residues.times(one, other));
        return above == null || under == null ? null : residues.times(above, under);
    }

    /// n (n - 1) ... (n - k + 1) / k!
    private @Nullable Residue falling(Expr n, int k) {
        var top = residues.value(n);
        if (top == null) {
            return null;
        }
        var total = new Residue(field.inverse(product(k)), 0);
        for (int i = 0; i < k; i++) {
            total = residues.times(total, residues.plus(top, -i));
        }
        return total;
    }

    private static int small(@Nullable Rational value, int largest) {
        if (value == null || !value.isInteger() || value.bits() > 30) {
            return -1;
        }
        int whole = value.numerator().intValue();
        return whole <= largest ? whole : -1;
    }
}
