package dev.slingshot.datasets.answer;

import java.util.List;

/// What an answer is, once read.
sealed interface Value {
    /// A number or expression; `unit` is canonical, empty where there is none.
    record Scalar(Expr expr, String unit) implements Value {
        static Scalar of(Expr expr) {
            return new Scalar(expr, "");
        }
    }

    /// Items in brackets: a tuple, point or vector, or an interval where there are two.
    record Sequence(char open, char close, List<Value> items) implements Value {}

    /// Items with commas between them and no brackets.
    record Listing(List<Value> items) implements Value {}

    record SetOf(List<Value> items) implements Value {}

    /// Several sets or intervals joined.
    record Union(List<Value> parts) implements Value {}

    /// Sides and the relations between them: one more side than relations.
    record Relation(List<Value> sides, List<Relop> operators) implements Value {}

    record Matrix(int rows, int columns, List<Expr> cells) implements Value {}

    /// Digits in a stated base.
    record Numeral(Rational value, int base) implements Value {}

    /// Numbers with colons between: a ratio or a time of day.
    record Colon(List<Expr> parts, boolean clockLike, String half) implements Value {}

    /// A congruence: two sides that are the same up to multiples of a modulus.
    record Congruence(Expr left, Expr residue, Expr modulus) implements Value {}

    /// Words; letters and digits only, lower case.
    record Text(String words) implements Value {}

    enum Relop {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        ABOUT,
        IN,
        CONGRUENT;

        Relop flipped() {
            return switch (this) {
                case LESS -> GREATER;
                case AT_MOST -> AT_LEAST;
                case GREATER -> LESS;
                case AT_LEAST -> AT_MOST;
                case EQUAL, UNEQUAL, ABOUT, IN, CONGRUENT -> this;
            };
        }

        boolean isOrder() {
            return switch (this) {
                case LESS, AT_MOST, GREATER, AT_LEAST -> true;
                case EQUAL, UNEQUAL, ABOUT, IN, CONGRUENT -> false;
            };
        }
    }
}
