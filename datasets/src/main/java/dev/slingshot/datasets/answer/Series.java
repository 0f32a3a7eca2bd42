package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Binder;
import dev.slingshot.datasets.answer.Expr.Binding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes out sums and products whose ends are whole numbers.
final class Series {
    private static final int MOST_TERMS = 1000;
    private static final int MOST_TERMS_NESTED = 40;

    private Series() {}

    /// The terms, null for integrals and limits and where the ends are no whole numbers or too far
    /// apart.
    static @Nullable List<Expr> terms(Binder binder, Exact exact) {
        if (binder.binding() == Binding.INTEGRAL || binder.binding() == Binding.LIMIT) {
            return null;
        }
        var from = exact.value(binder.range().get(0));
        var to = exact.value(binder.range().get(1));
        if (from == null || to == null || !isShort(from, to, mostTerms(binder.body()))) {
            return null;
        }
        var terms = new ArrayList<Expr>();
        for (long i = from.numerator().longValue(); i <= to.numerator().longValue(); i++) {
            terms.add(Letters.replace(binder.body(), binder.letter(), Expr.Num.of(i)));
        }
        return terms;
    }

    private static int mostTerms(Expr body) {
        return Letters.has(body, e -> e instanceof Binder) ? MOST_TERMS_NESTED : MOST_TERMS;
    }

    private static boolean isShort(Rational from, Rational to, int most) {
        if (!from.isInteger() || !to.isInteger() || from.bits() > 60 || to.bits() > 60) {
            return false;
        }
        long count = to.numerator().longValue() - from.numerator().longValue();
        return count >= -1 && count < most;
    }
}
