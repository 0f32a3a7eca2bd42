package dev.slingshot.harness.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/// A calculation with the four operations and brackets, read and worked out exactly.
record Expression(List<BigFraction> operands, BigFraction value) {
    private static final int MOST_SYMBOLS = 64;
    private static final int MOST_DIGITS = 18;

    Expression {
        operands = List.copyOf(operands);
    }

    /// Empty where the symbols are no calculation, divide by zero, or are longer than anybody
    /// writes.
    static Optional<Expression> parse(List<Symbol> symbols) {
        if (symbols.isEmpty() || symbols.size() > MOST_SYMBOLS) {
            return Optional.empty();
        }
        var reader = new Reader(symbols);
        return reader.sum()
                .filter(_ -> reader.at == symbols.size())
                .map(value -> new Expression(reader.operands, value));
    }

    static Optional<BigFraction> number(String digits) {
        if (digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        var decimal = new BigDecimal(digits);
        return Optional.of(
                new BigFraction(
                        decimal.unscaledValue(), BigInteger.TEN.pow(Math.max(0, decimal.scale()))));
    }

    /// Recursive descent; the number of symbols bounds its depth.
    private static final class Reader {
        private final List<Symbol> symbols;
        private final List<BigFraction> operands = new ArrayList<>();
        private int at;

        Reader(List<Symbol> symbols) {
            this.symbols = symbols;
        }

        Optional<BigFraction> sum() {
            Optional<BigFraction> value = product();
            while (value.isPresent() && (next("+") || next("-"))) {
                boolean plus = symbols.get(at++).text().equals("+");
                BigFraction left = value.get();
                value = product().map(right -> plus ? left.add(right) : left.subtract(right));
            }
            return value;
        }

        private Optional<BigFraction> product() {
            Optional<BigFraction> value = factor();
            while (value.isPresent() && (next("*") || next("/"))) {
                boolean times = symbols.get(at++).text().equals("*");
                BigFraction left = value.get();
                value =
                        factor().filter(right -> times || !right.equals(BigFraction.ZERO))
                                .map(right -> times ? left.multiply(right) : left.divide(right));
            }
            return value;
        }

        private Optional<BigFraction> factor() {
            if (at == symbols.size()) {
                return Optional.empty();
            }
            Symbol symbol = symbols.get(at++);
            return switch (symbol.kind()) {
                case NUMBER -> operand(symbol.text());
                case OPEN -> sum().filter(_ -> at < symbols.size() && close());
                case OPERATOR ->
                        symbol.text().equals("-")
                                ? factor().map(BigFraction::negate)
                                : Optional.empty();
                case EQUALS, CLOSE, WORD, OTHER -> Optional.empty();
            };
        }

        private boolean close() {
            return symbols.get(at++).kind() == Symbol.Kind.CLOSE;
        }

        private Optional<BigFraction> operand(String digits) {
            Optional<BigFraction> number = number(digits);
            number.ifPresent(operands::add);
            return number;
        }

        private boolean next(String operator) {
            return at < symbols.size()
                    && symbols.get(at).kind() == Symbol.Kind.OPERATOR
                    && symbols.get(at).text().equals(operator);
        }
    }
}
