package dev.slingshot.datasets.answer;

import java.util.List;

/// A scalar expression as written, before any simplification.
sealed interface Expr {
    /// A literal. `decimals` counts written digits after the point, -1 where none was written.
    record Num(Rational value, int decimals) implements Expr {
        static Num of(long value) {
            return new Num(Rational.of(value), -1);
        }

        boolean isDecimal() {
            return decimals > 0;
        }
    }

    /// A named constant of mathematics.
    enum Constant implements Expr {
        PI,
        E,
        I,
        INFINITY
    }

    /// A letter, with its subscript if it has one.
    record Var(String name) implements Expr {}

    record Sum(List<Expr> terms) implements Expr {}

    record Product(List<Expr> factors) implements Expr {}

    record Quotient(Expr over, Expr under) implements Expr {}

    record Negative(Expr of) implements Expr {}

    record Power(Expr base, Expr exponent) implements Expr {}

    /// The real root where there is one: the cube root of -8 is -2.
    record Root(Expr degree, Expr of) implements Expr {}

    /// A known function; `second` is a base for logarithms, the lower number for binomials.
    record Call(Function function, List<Expr> arguments) implements Expr {}

    /// An unknown function such as f(x).
    record Apply(String name, List<Expr> arguments) implements Expr {}

    /// Both signs; expanded before anything is compared.
    record PlusMinus(Expr of, boolean upperPlus) implements Expr {}

    /// A sum, product, integral or limit, with the letter it binds in its body.
    ///
    /// `range` has the two ends, one point for a limit, nothing for an integral without ends.
    record Binder(Binding binding, String letter, List<Expr> range, Expr body) implements Expr {}

    enum Binding {
        SUM,
        PRODUCT,
        INTEGRAL,
        LIMIT
    }

    enum Function {
        SIN,
        COS,
        TAN,
        COT,
        SEC,
        CSC,
        ARCSIN,
        ARCCOS,
        ARCTAN,
        ARCCOT,
        ARCSEC,
        ARCCSC,
        /// Cosine plus i times sine; written out when read.
        CIS,
        SINH,
        COSH,
        TANH,
        LN,
        /// Base first, then the argument.
        LOG,
        EXP,
        ABS,
        FLOOR,
        CEILING,
        FACTORIAL,
        DOUBLE_FACTORIAL,
        BINOMIAL,
        MAX,
        MIN,
        GCD,
        LCM,
        MOD,
        RE,
        IM,
        CONJUGATE,
        /// Its argument in degrees, as radians.
        DEGREES,
        PERCENT
    }
}
