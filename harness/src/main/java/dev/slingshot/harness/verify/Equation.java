package dev.slingshot.harness.verify;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/// One written claim such as `12 - 3 = 9`, with exact numbers.
///
/// @param operands in the order written
/// @param claimed what stands at the end
/// @param holds whether the claim is true, exactly
record Equation(List<BigFraction> operands, BigFraction claimed, boolean holds) {

    Equation {
        operands = List.copyOf(operands);
    }
}
