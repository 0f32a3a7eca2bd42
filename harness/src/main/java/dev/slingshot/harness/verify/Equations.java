package dev.slingshot.harness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;

/// Finds numbers and equations in a step of a solution. What cannot be read is no equation.
final class Equations {
    private static final Pattern NUMBER = Pattern.compile(Symbol.NUMBER);

    private Equations() {}

    /// All numbers written with digits, in order.
    static List<BigFraction> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> Expression.number(match.group().replace(",", "")))
                .flatMap(Optional::stream)
                .toList();
    }

    /// All equations; a chain `a = b = c` is one, which holds if all its parts are equal.
    static List<Equation> in(String step) {
        var found = new ArrayList<Equation>();
        var run = new ArrayList<Symbol>();
        for (Symbol symbol : Symbol.of(step)) {
            if (symbol.kind() == Symbol.Kind.WORD || symbol.kind() == Symbol.Kind.OTHER) {
                addChain(run, found);
                run.clear();
            } else {
                run.add(symbol);
            }
        }
        addChain(run, found);
        return found;
    }

    private static void addChain(List<Symbol> run, List<Equation> found) {
        var parts = new ArrayList<Expression>();
        int start = 0;
        for (int i = 0; i <= run.size(); i++) {
            if (i < run.size() && run.get(i).kind() != Symbol.Kind.EQUALS) {
                continue;
            }
            Optional<Expression> part = Expression.parse(run.subList(start, i));
            if (part.isEmpty()) {
                addEquation(parts, found);
                parts.clear();
            }
            part.ifPresent(parts::add);
            start = i + 1;
        }
        addEquation(parts, found);
    }

    /// The first part with a calculation is what was done, later ones only say it again.
    private static void addEquation(List<Expression> parts, List<Equation> found) {
        if (parts.size() < 2) {
            return;
        }
        Expression done =
                parts.stream()
                        .filter(part -> part.operands().size() > 1)
                        .findFirst()
                        .orElse(parts.getFirst());
        BigFraction claimed = parts.getLast().value();
        boolean holds = parts.stream().allMatch(part -> part.value().equals(claimed));
        found.add(new Equation(done.operands(), claimed, holds));
    }
}
