package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Num;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads and compares congruences such as x = 3 (mod 7).
final class Congruences {
    private Congruences() {}

    /// What is congruent in "3 (mod 7)", which does not say.
    private static final Expr UNSAID = new Expr.Var("");

    /// A congruence, null where the tokens state none.
    static @Nullable Value read(List<Token> tokens, int from, int to, Steps steps) {
        int mod = find(tokens, from, to, Congruences::isMod);
        if (mod <= from) {
            return null;
        }
        int sign = find(tokens, from, mod, Congruences::isSign);
        int end = to;
        int residueEnd = mod;
        if (tokens.get(mod - 1).symbol("(") && tokens.get(to - 1).symbol(")")) {
            residueEnd--;
            end--;
        }
        return new Value.Congruence(
                sign < 0 ? UNSAID : expression(tokens, from, sign, steps),
                expression(tokens, Math.max(sign + 1, from), residueEnd, steps),
                expression(tokens, mod + 1, end, steps));
    }

    /// Whether it does not say what is congruent.
    static boolean isBare(Value.Congruence congruence) {
        return congruence.left().equals(UNSAID);
    }

    private interface Test {
        boolean holds(Token token);
    }

    private static int find(List<Token> tokens, int from, int to, Test test) {
        for (int i = from; i < to; i++) {
            if (test.holds(tokens.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSign(Token token) {
        return token.command("equiv") || token.symbol("=");
    }

    private static boolean isMod(Token token) {
        return switch (token.kind()) {
            case COMMAND -> token.text().equals("mod") || token.text().equals("pmod");
            case WORD, TEXT -> {
                String word = Texts.lower(token.text().replace('(', ' ').strip());
                yield word.equals("mod") || word.equals("modulo");
            }
            case NUMBER, SYMBOL, BEGIN, FINISH, END -> false;
        };
    }

    private static Expr expression(List<Token> tokens, int from, int to, Steps steps) {
        return Terms.whole(tokens.subList(from, to), steps);
    }

    /// The same modulus, and sides that differ by a multiple of it.
    ///
    /// @param generous whether one of them may leave out what is congruent
    static @Nullable How same(
            Value.Congruence a, Value.Congruence b, Scalars scalars, boolean generous) {
        if (scalars.same(a.modulus(), b.modulus()) == null) {
            return null;
        }
        var modulus = scalars.exact(a.modulus());
        var residue = scalars.exact(a.residue());
        var other = scalars.exact(b.residue());
        boolean unsaid = isBare(a) || isBare(b);
        var left = generous && unsaid ? How.EXACT : scalars.same(a.left(), b.left());
        if (modulus == null || residue == null || other == null || modulus.isZero()) {
            return left == null ? null : scalars.same(a.residue(), b.residue());
        }
        boolean multiple = residue.plus(other.negate()).over(modulus).isInteger();
        return multiple ? left : null;
    }

    /// The modulus, as the place of a congruence on a line.
    static double place(Value.Congruence congruence) {
        return congruence.modulus() instanceof Num modulus ? modulus.value().toDouble() : 0;
    }
}
