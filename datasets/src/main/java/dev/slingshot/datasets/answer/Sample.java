package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Expr.Function;
import java.util.List;

/// The value of an expression in complex doubles at a fixed point.
///
/// Not a number where it is undefined. [#leftReals] tells whether a real operation had to leave the
/// real line, [#scale] how large the largest intermediate value was: differences far below it are
/// noise.
final class Sample {
    record Complex(double re, double im) {
        static final Complex UNDEFINED = new Complex(Double.NaN, Double.NaN);

        static Complex real(double re) {
            return new Complex(re, 0);
        }

        Complex plus(Complex o) {
            return new Complex(re + o.re, im + o.im);
        }

        Complex times(Complex o) {
            if (im == 0 && o.im == 0) {
                return real(re * o.re);
            }
            return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        Complex over(Complex o) {
            if (im == 0 && o.im == 0) {
                return o.re == 0 ? UNDEFINED : real(re / o.re);
            }
            double norm = o.re * o.re + o.im * o.im;
            return norm == 0
                    ? UNDEFINED
                    : new Complex((re * o.re + im * o.im) / norm, (im * o.re - re * o.im) / norm);
        }

        double size() {
            return im == 0 ? Math.abs(re) : Math.hypot(re, im);
        }

        boolean isDefined() {
            return Double.isFinite(re) && Double.isFinite(im);
        }

        Complex ln() {
            return re == 0 && im == 0
                    ? UNDEFINED
                    : new Complex(Math.log(size()), Math.atan2(im, re));
        }

        Complex exp() {
            double size = Math.exp(re);
            return im == 0 ? real(size) : new Complex(size * Math.cos(im), size * Math.sin(im));
        }

        Complex sqrt() {
            if (im == 0) {
                return re >= 0 ? real(Math.sqrt(re)) : new Complex(0, Math.sqrt(-re));
            }
            double size = size();
            double a = Math.sqrt((size + re) / 2);
            double b = Math.sqrt((size - re) / 2);
            return new Complex(a, im < 0 ? -b : b);
        }
    }

    private static final double POLE = 1e-14;

    private final Point point;
    private final Steps steps;
    private boolean leftReals;
    private double scale;

    Sample(Point point, Steps steps) {
        this.point = point;
        this.steps = steps;
    }

    /// At the first of the fixed points: for what has no letters, and for one place in an order.
    Sample(Steps steps) {
        this(Point.near(0), steps);
    }

    boolean leftReals() {
        return leftReals;
    }

    double scale() {
        return scale;
    }

    Complex value(Expr expr) {
        steps.take(1);
        var value = raw(expr);
        scale = Math.max(scale, value.size());
        return value;
    }

    private Complex raw(Expr expr) {
        return switch (expr) {
            case Expr.Num(Rational value, int _) -> Complex.real(value.toDouble());
            case Constant.PI -> Complex.real(Math.PI);
            case Constant.E -> Complex.real(Math.E);
            case Constant.I -> new Complex(0, 1);
            case Constant.INFINITY -> Complex.UNDEFINED;
            case Expr.Var(String name) -> Complex.real(point.letter(name));
            case Expr.Negative(Expr of) -> {
                var value = value(of);
                yield new Complex(-value.re, value.im == 0 ? 0 : -value.im);
            }
            case Expr.Sum(List<Expr> terms) -> {
                var total = Complex.real(0);
                for (Expr term : terms) {
                    total = total.plus(value(term));
                }
                yield total;
            }
            case Expr.Product(List<Expr> factors) -> {
                var total = Complex.real(1);
                for (Expr factor : factors) {
                    total = total.times(value(factor));
                }
                yield total;
            }
            case Expr.Quotient(Expr over, Expr under) -> value(over).over(value(under));
            case Expr.Power(Expr base, Expr exponent) -> power(value(base), value(exponent));
            case Expr.Root(Expr degree, Expr of) -> root(value(degree), value(of));
            case Expr.Call(Function function, List<Expr> arguments) -> call(function, arguments);
            case Expr.Binder binder -> series(binder);
            case Expr.Apply _, Expr.PlusMinus _ -> Complex.UNDEFINED;
        };
    }

    private Complex series(Expr.Binder binder) {
        var terms = Series.terms(binder, new Exact(steps));
        if (terms == null) {
            return Complex.UNDEFINED;
        }
        return value(
                binder.binding() == Expr.Binding.SUM
                        ? new Expr.Sum(terms)
                        : new Expr.Product(terms));
    }

    private Complex power(Complex base, Complex exponent) {
        if (base.im == 0 && exponent.im == 0) {
            if (base.re == 0 && exponent.re <= 0) {
                return Complex.UNDEFINED;
            }
            if (base.re >= 0 || exponent.re == Math.rint(exponent.re)) {
                return Complex.real(Math.pow(base.re, exponent.re));
            }
            leftReals = true;
        }
        if (exponent.im == 0
                && exponent.re == Math.rint(exponent.re)
                && Math.abs(exponent.re) <= 64) {
            return repeated(base, (int) exponent.re);
        }
        return base.ln().times(exponent).exp();
    }

    private static Complex repeated(Complex base, int exponent) {
        var result = Complex.real(1);
        for (int i = 0; i < Math.abs(exponent); i++) {
            result = result.times(base);
        }
        return exponent < 0 ? Complex.real(1).over(result) : result;
    }

    private Complex root(Complex degree, Complex of) {
        if (degree.im == 0 && degree.re == 2) {
            leftReals |= of.im == 0 && of.re < 0;
            return of.sqrt();
        }
        if (of.im == 0 && of.re < 0 && degree.im == 0 && Math.abs(degree.re % 2) == 1) {
            return Complex.real(-Math.pow(-of.re, 1 / degree.re));
        }
        if (of.im == 0 && of.re == 0) {
            return of;
        }
        return power(of, Complex.real(1).over(degree));
    }

    private Complex call(Function function, List<Expr> arguments) {
        var x = value(arguments.getFirst());
        return switch (function) {
            case LOG -> {
                var y = value(arguments.get(1));
                leftReals |= y.im == 0 && y.re <= 0;
                yield y.ln().over(x.ln());
            }
            case LN -> {
                leftReals |= x.im == 0 && x.re <= 0;
                yield x.ln();
            }
            case EXP -> x.exp();
            case DEGREES -> x.times(Complex.real(Math.PI / 180));
            case PERCENT -> x.over(Complex.real(100));
            case ABS -> Complex.real(x.size());
            case RE -> Complex.real(x.re);
            case IM -> Complex.real(x.im);
            case CONJUGATE -> new Complex(x.re, -x.im);
            case MAX, MIN -> extreme(function, arguments);
            case BINOMIAL -> {
                var k = value(arguments.get(1));
                yield k.im == 0 && x.im == 0
                        ? Complex.real(binomial(x.re, k.re))
                        : Complex.UNDEFINED;
            }
            case GCD, LCM, MOD -> Complex.UNDEFINED;
            default -> x.im == 0 ? Complex.real(real(function, x.re)) : Complex.UNDEFINED;
        };
    }

    private Complex extreme(Function function, List<Expr> arguments) {
        double best =
                function == Function.MAX ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (Expr argument : arguments) {
            var value = value(argument);
            if (value.im != 0) {
                return Complex.UNDEFINED;
            }
            best = function == Function.MAX ? Math.max(best, value.re) : Math.min(best, value.re);
        }
        return Complex.real(best);
    }

    private static double binomial(double n, double k) {
        if (k != Math.rint(k) || k < 0 || k > 200) {
            return Double.NaN;
        }
        double result = 1;
        for (int i = 0; i < k; i++) {
            result *= (n - i) / (i + 1);
        }
        return result;
    }

    private static double real(Function function, double x) {
        return switch (function) {
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> over(Math.sin(x), Math.cos(x));
            case COT -> over(Math.cos(x), Math.sin(x));
            case SEC -> over(1, Math.cos(x));
            case CSC -> over(1, Math.sin(x));
            case ARCSIN -> Math.asin(x);
            case ARCCOS -> Math.acos(x);
            case ARCTAN -> Math.atan(x);
            case ARCCOT -> Math.PI / 2 - Math.atan(x);
            case ARCSEC -> Math.acos(1 / x);
            case ARCCSC -> Math.asin(1 / x);
            case SINH -> Math.sinh(x);
            case COSH -> Math.cosh(x);
            case TANH -> Math.tanh(x);
            case FLOOR -> Math.floor(x);
            case CEILING -> Math.ceil(x);
            case FACTORIAL ->
                    x == Math.rint(x) && x >= 0 && x < 171 ? factorial((int) x) : Double.NaN;
            default -> Double.NaN;
        };
    }

    /// Not a number at a pole, which doubles only come close to.
    private static double over(double above, double under) {
        return Math.abs(under) < POLE ? Double.NaN : above / under;
    }

    private static double factorial(int n) {
        double result = 1;
        for (int i = 2; i <= n; i++) {
            result *= i;
        }
        return result;
    }
}
