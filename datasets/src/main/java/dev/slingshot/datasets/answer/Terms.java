package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Call;
import dev.slingshot.datasets.answer.Expr.Function;
import dev.slingshot.datasets.answer.Expr.Num;
import dev.slingshot.datasets.answer.Token.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads sums, products and powers by precedence climbing, as people write them rather than as TeX
/// would: `x^10` is a tenth power and `1\frac12` a mixed number.
final class Terms {
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final int MAX_DEPTH = 80;
    private static final int MAX_MARKS = 12;
    private static final int MAX_DIGITS = 2500;

    private final Cursor cursor;
    private final Steps steps;
    private final Atoms atoms;
    private int depth;
    private int bars;

    Terms(Cursor cursor, Steps steps) {
        this.cursor = cursor;
        this.steps = steps;
        this.atoms = new Atoms(this, cursor);
    }

    /// The expression that some tokens are; unreadable where they are more than one.
    static Expr whole(List<Token> tokens, Steps steps) {
        var part = new ArrayList<>(tokens);
        var cursor = new Cursor(part, 0, part.size());
        var expr = new Terms(cursor, steps).sum();
        if (!cursor.atEnd()) {
            throw new Unreadable();
        }
        return expr;
    }

    Expr sum() {
        enter();
        var terms = new ArrayList<Expr>();
        terms.add(signed());
        while (true) {
            if (cursor.takeSymbol("+")) {
                terms.add(term());
            } else if (cursor.takeSymbol("-")) {
                terms.add(negative(term()));
            } else if (cursor.takeCommand("pm")) {
                terms.add(new Expr.PlusMinus(term(), true));
            } else if (cursor.takeCommand("mp")) {
                terms.add(new Expr.PlusMinus(term(), false));
            } else {
                break;
            }
        }
        var sum = terms.size() == 1 ? terms.getFirst() : new Expr.Sum(terms);
        var whole = parted(sum);
        leave();
        return whole;
    }

    /// In TeX's old fractions and binomials the command stands between: `3 \over 4`.
    private Expr parted(Expr above) {
        if (cursor.takeCommand("over")) {
            return new Expr.Quotient(above, sum());
        }
        return cursor.takeCommand("choose") ? call(Function.BINOMIAL, above, sum()) : above;
    }

    private Expr signed() {
        while (cursor.peek().symbol("{") && cursor.ahead(1).symbol("}") && !isPrescript()) {
            cursor.moveTo(cursor.position() + 2);
        }
        if (cursor.takeSymbol("-")) {
            return negative(term());
        }
        if (cursor.takeSymbol("+")) {
            if (cursor.takeSymbol("/")) {
                cursor.expectSymbol("-");
                return new Expr.PlusMinus(term(), true);
            }
            return term();
        }
        if (cursor.takeCommand("pm")) {
            return new Expr.PlusMinus(term(), true);
        }
        if (cursor.takeCommand("mp")) {
            return new Expr.PlusMinus(term(), false);
        }
        return term();
    }

    /// {}_5C_2 starts with empty braces that hold the place of a letter.
    private boolean isPrescript() {
        return cursor.ahead(2).symbol("_") || cursor.ahead(2).symbol("^");
    }

    /// Factors above and below the bar; a/b/c and a/b*c stay flat however long they are.
    Expr term() {
        var over = new ArrayList<Expr>();
        var under = new ArrayList<Expr>();
        over.add(mixed());
        boolean noNumber = refusesNumber();
        while (true) {
            steps.take(1);
            if (cursor.takeSymbol("*") || takeCross()) {
                over.add(unary());
            } else if (cursor.takeSymbol("/")) {
                under.add(unary());
            } else if (atoms.starts(cursor.peek(), bars > 0) && !(noNumber && cursor.isNumber(0))) {
                over.add(power());
            } else {
                return under.isEmpty()
                        ? product(over)
                        : new Expr.Quotient(product(over), product(under));
            }
            noNumber = refusesNumber();
        }
    }

    /// The letter x in 3 x 10^8.
    private boolean takeCross() {
        boolean cross =
                cursor.peek().is(Kind.WORD, "x")
                        && cursor.ahead(1).is(Kind.NUMBER, "10")
                        && cursor.ahead(2).symbol("^")
                        && cursor.position() > 0
                        && cursor.isNumber(-1);
        if (cross) {
            cursor.next();
        }
        return cross;
    }

    private boolean refusesNumber() {
        if (cursor.position() == 0) {
            return false;
        }
        var last = cursor.ahead(-1).kind();
        return last == Kind.NUMBER || last == Kind.WORD;
    }

    private static Expr product(List<Expr> factors) {
        return factors.size() == 1 ? factors.getFirst() : new Expr.Product(List.copyOf(factors));
    }

    private Expr unary() {
        if (cursor.takeSymbol("-")) {
            enter();
            var negated = negative(unary());
            leave();
            return negated;
        }
        cursor.takeSymbol("+");
        return power();
    }

    static Expr negative(Expr of) {
        return of instanceof Num(Rational value, int decimals) && !value.isZero()
                ? new Num(value.negate(), decimals)
                : new Expr.Negative(of);
    }

    /// A whole number right before a proper fraction of whole numbers adds, elsewhere it
    /// multiplies.
    private Expr mixed() {
        int start = cursor.position();
        if (cursor.isNumber(0) && isWhole(cursor.peek().text())) {
            boolean plain =
                    cursor.isNumber(1)
                            && cursor.ahead(1).spaced()
                            && cursor.ahead(2).symbol("/")
                            && cursor.isNumber(3);
            if (plain || (cursor.ahead(1).command("frac") && !atoms.isUnit(1))) {
                var whole = atoms.read();
                var fraction = plain ? slashed() : atoms.read();
                if (fraction instanceof Expr.Quotient(Num over, Num under)
                        && isProper(over, under)) {
                    return marked(new Expr.Sum(List.of(whole, fraction)));
                }
                if (plain) {
                    throw new Unreadable();
                }
                return new Expr.Product(List.of(whole, marked(fraction)));
            }
        }
        cursor.moveTo(start);
        return unary();
    }

    private Expr slashed() {
        var over = atoms.read();
        cursor.expectSymbol("/");
        return new Expr.Quotient(over, atoms.read());
    }

    private static boolean isProper(Num over, Num under) {
        return over.value().isInteger()
                && under.value().isInteger()
                && over.value().numerator().signum() > 0
                && over.value().numerator().compareTo(under.value().numerator()) < 0;
    }

    static boolean isWhole(String digits) {
        return digits.indexOf('.') < 0 && digits.indexOf('e') < 0;
    }

    /// An atom with what follows it: exponents, factorials, degrees, percent.
    Expr power() {
        steps.take(1);
        return marked(atoms.read());
    }

    private Expr marked(Expr atom) {
        var base = atom;
        for (int marks = 0; marks <= MAX_MARKS; marks++) {
            if (cursor.takeSymbol("!")) {
                boolean twice = cursor.takeSymbol("!");
                base = call(twice ? Function.DOUBLE_FACTORIAL : Function.FACTORIAL, base);
            } else if (cursor.takeSymbol("%")) {
                base = call(Function.PERCENT, base);
            } else if (cursor.takeCommand("degree")) {
                base = call(Function.DEGREES, base);
            } else if (isOrdinal()) {
                cursor.moveTo(cursor.position() + ordinalLength());
            } else if (cursor.takeSymbol("^")) {
                base = raised(base);
            } else {
                return base;
            }
        }
        throw new OverBudget();
    }

    /// The raised letters of 5^{th}.
    private boolean isOrdinal() {
        return cursor.peek().symbol("^") && ordinalLength() > 0;
    }

    private int ordinalLength() {
        boolean braced = cursor.ahead(1).symbol("{") && cursor.ahead(3).symbol("}");
        var letters = cursor.ahead(braced ? 2 : 1);
        boolean word = letters.kind() == Kind.TEXT || letters.kind() == Kind.WORD;
        boolean ordinal = word && ORDINALS.contains(letters.text().strip());
        return ordinal ? (braced ? 4 : 2) : 0;
    }

    private Expr raised(Expr base) {
        if (isDegreeMark()) {
            return call(Function.DEGREES, base);
        }
        var exponent = exponent();
        return new Expr.Power(base, exponent);
    }

    private boolean isDegreeMark() {
        if (cursor.takeCommand("circ") || cursor.takeCommand("degree")) {
            return true;
        }
        boolean braced =
                cursor.peek().symbol("{")
                        && (cursor.ahead(1).command("circ") || cursor.ahead(1).command("degree"))
                        && cursor.ahead(2).symbol("}");
        if (braced) {
            cursor.next();
            cursor.next();
            cursor.next();
        }
        return braced;
    }

    /// One exponent without braces: a sign, a number, a letter, a command or a bracket.
    Expr exponent() {
        var result = script();
        return cursor.takeSymbol("^") ? new Expr.Power(result, exponent()) : result;
    }

    /// What stands above or below a sign, without any exponent of its own.
    Expr script() {
        enter();
        Expr result;
        if (cursor.takeSymbol("-")) {
            result = negative(exponent());
        } else if (cursor.takeSymbol("+")) {
            result = exponent();
        } else if (cursor.peek().kind() == Kind.WORD) {
            result = atoms.firstLetter();
        } else {
            result = atoms.read();
        }
        leave();
        return result;
    }

    /// What stands between braces, or what TeX takes without them: one digit, letter or command.
    Expr argument() {
        if (cursor.takeSymbol("{")) {
            var inside = sum();
            cursor.expectSymbol("}");
            return inside;
        }
        var token = cursor.peek();
        boolean digits = token.kind() == Kind.NUMBER && Source.isDigit(token.text().charAt(0));
        if (digits && token.text().length() > 1) {
            cursor.next();
            cursor.putBack(token.text().substring(1));
            return Num.of(token.text().charAt(0) - '0');
        }
        if (token.kind() == Kind.WORD) {
            return atoms.firstLetter();
        }
        return atoms.read();
    }

    Expr bars() {
        bars++;
        var inside = sum();
        bars--;
        cursor.expectSymbol("|");
        return call(Function.ABS, inside);
    }

    /// What is in brackets is outside of any bars that are open.
    Expr enclosed() {
        int open = bars;
        bars = 0;
        var inside = sum();
        bars = open;
        return inside;
    }

    static Expr call(Function function, Expr... arguments) {
        return new Call(function, List.of(arguments));
    }

    Num number(String digits) {
        if (digits.length() > MAX_DIGITS) {
            throw new OverBudget();
        }
        steps.take(digits.length() / 8);
        if (digits.endsWith("\u2026")) {
            return Periods.read(digits.substring(0, digits.length() - 1));
        }
        if (isWhole(digits)) {
            return digits.length() < 18
                    ? Num.of(Long.parseLong(digits))
                    : new Num(Rational.of(new BigInteger(digits)), -1);
        }
        int period = digits.indexOf('(');
        if (period >= 0) {
            return Periods.repeating(
                    digits.substring(0, period), digits.substring(period + 1, digits.length() - 1));
        }
        int point = digits.indexOf('.');
        int exponent = digits.indexOf('e');
        int end = exponent < 0 ? digits.length() : exponent;
        int decimals = point < 0 ? 0 : end - point - 1;
        return new Num(Rational.of(new BigDecimal(digits)), decimals);
    }

    void enter() {
        steps.take(1);
        if (++depth > MAX_DEPTH) {
            throw new OverBudget();
        }
    }

    void leave() {
        depth--;
    }
}
