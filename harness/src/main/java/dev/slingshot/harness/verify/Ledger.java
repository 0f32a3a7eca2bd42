package dev.slingshot.harness.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/// Which numbers a solution may use, and which it has used so far.
final class Ledger {

    /// Where a number of an equation comes from.
    enum Origin {
        /// From the question or an earlier result, for the first time.
        FRESH,
        /// The same, once more than it was given.
        REUSED,
        /// From nowhere.
        INVENTED
    }

    private final List<BigFraction> given;
    private final List<BigFraction> results = new ArrayList<>();
    private final Set<BigFraction> known = new HashSet<>();
    private Optional<BigFraction> last = Optional.empty();

    Ledger(List<BigFraction> given) {
        this.given = new ArrayList<>(given);
        known.addAll(given);
    }

    /// Books an operand: an earlier result goes before a number of the question.
    Origin use(BigFraction operand) {
        if (results.remove(operand) || given.remove(operand)) {
            return Origin.FRESH;
        }
        return known.contains(operand) ? Origin.REUSED : Origin.INVENTED;
    }

    void result(BigFraction value) {
        results.add(value);
        known.add(value);
        last = Optional.of(value);
    }

    /// Whether every number of the question was used as often as it stands there.
    boolean allGivenUsed() {
        return given.isEmpty();
    }

    Optional<BigFraction> lastResult() {
        return last;
    }
}
