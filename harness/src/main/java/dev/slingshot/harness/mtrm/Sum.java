package dev.slingshot.harness.mtrm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Two numbers, a sign between them, and what they are said to come to: the arithmetic that can be
/// checked without understanding anything else.
record Sum(double left, char sign, double right, double claimed) {
    private static final double ROUNDING = 0.006;
    private static final String NUMBER = "[$]?(-?\\d{1,12}(?:\\.\\d{1,6})?)%?";
    private static final Pattern SUM =
            Pattern.compile(
                    NUMBER
                            + "\\s{0,3}(\\+|-|−|\\*|×|·|/|÷|\\\\times|\\\\cdot|\\\\div)\\s{0,3}"
                            + NUMBER
                            + "\\s{0,3}=\\s{0,3}"
                            + NUMBER);

    static List<Sum> in(String text) {
        var sums = new ArrayList<Sum>();
        SUM.matcher(text.replaceAll("(?<=\\d),(?=\\d{3})", ""))
                .results()
                .forEach(found ->
                        sums.add(
                                new Sum(
                                        Double.parseDouble(found.group(1)),
                                        sign(found.group(2)),
                                        Double.parseDouble(found.group(3)),
                                        Double.parseDouble(found.group(4)))));
        return List.copyOf(sums);
    }

    private static char sign(String text) {
        return switch (text) {
            case "−" -> '-';
            case "×", "·", "\\times", "\\cdot" -> '*';
            case "÷", "\\div" -> '/';
            default -> text.charAt(0);
        };
    }

    /// True to two places behind the point, as people round money.
    boolean holds() {
        double result =
                switch (sign) {
                    case '+' -> left + right;
                    case '-' -> left - right;
                    case '*' -> left * right;
                    default -> right == 0 ? Double.POSITIVE_INFINITY : left / right;
                };
        return Math.abs(result - claimed) < ROUNDING;
    }
}
