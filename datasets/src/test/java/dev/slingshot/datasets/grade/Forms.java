package dev.slingshot.datasets.grade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Rewrites an answer in ways whose truth is known by construction: forms that mean the same, and
/// near misses that do not.
final class Forms {
    record Form(String gold, String answer, boolean same) {}

    private final String gold;
    private final Set<String> same = new LinkedHashSet<>();
    private final Set<String> other = new LinkedHashSet<>();

    private Forms(String gold) {
        this.gold = gold;
    }

    static List<Form> of(String gold) {
        var forms = new Forms(gold);
        forms.notations();
        forms.numbers();
        forms.parts();
        forms.arithmetic();
        forms.misses();
        var all = new ArrayList<Form>();
        forms.same.remove(gold);
        forms.other.remove(gold);
        forms.other.removeAll(forms.same);
        forms.same.forEach(answer -> all.add(new Form(gold, answer, true)));
        forms.other.forEach(answer -> all.add(new Form(gold, answer, false)));
        return all;
    }

    private void notations() {
        same.add("$" + gold + "$");
        same.add("\\(" + gold + "\\)");
        same.add("$$ " + gold + " $$");
        same.add(gold + ".");
        same.add("\\displaystyle " + gold);
        same.add("\\boxed{" + gold + "}");
        same.add(gold.replace("\\frac", "\\dfrac"));
        same.add(gold.replace("\\dfrac", "\\frac"));
        same.add(gold.replace("\\frac", "\\tfrac"));
        same.add(gold.replace("\\left", "").replace("\\right", ""));
        if (!gold.contains("\\left") && !gold.contains("\\begin")) {
            same.add(
                    gold.replace("(", "\\left(")
                            .replace(")", "\\right)")
                            .replace("[", "\\left[")
                            .replace("]", "\\right]"));
        }
        same.add(gold.replace(", ", ","));
        same.add(gold.replace(" + ", "+").replace(" - ", "-").replace(" \\cup ", "\\cup"));
        same.add(
                gold.replace("\\pi", "\u03c0")
                        .replace("\\infty", "\u221e")
                        .replace("\\cup", "\u222a"));
        same.add(gold.replace("-", "\u2212"));
        same.add(gold.replace("^\\circ", "\u00b0").replace("\\pm", "\u00b1"));
        same.add(gold.replace("^\\circ", ""));
        same.add(gold.replace("^\\circ", " \\text{ degrees}"));
        same.add(
                gold.replace("\\begin{pmatrix}", "\\begin{bmatrix}")
                        .replace("\\end{pmatrix}", "\\end{bmatrix}"));
        same.add(gold.replace("\\$", ""));
        same.add(gold.replace("\\$", "$"));
        same.add(gold.replace("\\text", "\\textbf"));
        same.add(gold.replace("\\text", "\\mathrm"));
        if (gold.startsWith("\\text{") && gold.indexOf('}') == gold.length() - 1) {
            same.add(gold.substring(6, gold.length() - 1));
            other.add("\\text{No" + gold.substring(6));
        }
    }

    private boolean isWhole() {
        return !gold.isEmpty() && gold.chars().allMatch(Character::isDigit) && gold.length() < 10;
    }

    private void numbers() {
        if (!isWhole()) {
            return;
        }
        long n = Long.parseLong(gold);
        if (n == 0) {
            return;
        }
        same.add(gold + ".0");
        same.add(gold + ".00");
        same.add("+" + gold);
        same.add("x = " + gold);
        same.add(gold + "\\text{ cm}");
        same.add(gold + " \\text{ units}");
        same.add("\\frac{" + 2 * n + "}{2}");
        same.add(3 * n + "/3");
        same.add("\\sqrt{" + n * n + "}");
        same.add((n + 7) + " - 7");
        same.add("\\$" + gold);
        if (n >= 1000) {
            String head = gold.substring(0, gold.length() - 3);
            String tail = gold.substring(gold.length() - 3);
            if (head.length() <= 3) {
                same.add(head + "," + tail);
                same.add(head + "{,}" + tail);
                same.add(head + ",\\!" + tail);
                same.add(head + "\\," + tail);
            }
        }
        other.add(String.valueOf(n + 1));
        other.add("-" + (n + 1));
        other.add(gold + "0");
        other.add(gold + ".5");
        other.add(gold + ".001");
        other.add("\\frac{" + (n * 1_000_000_007L + 1) + "}{1000000007}");
        other.add(gold + "x");
        other.add(gold + ", " + (n + 1));
        other.add("\\sqrt{" + (n * n + 1) + "}");
    }

    /// Parts between commas inside of brackets or without any.
    private void parts() {
        boolean round =
                gold.startsWith("(")
                        && gold.endsWith(")")
                        && gold.indexOf(')') == gold.length() - 1;
        boolean bare = gold.contains(", ") && gold.indexOf('(') < 0 && gold.indexOf('{') < 0;
        if ((!round && !bare) || gold.contains("\\")) {
            return;
        }
        String inside = round ? gold.substring(1, gold.length() - 1) : gold;
        var items = new ArrayList<>(List.of(inside.split(",", -1)));
        if (items.size() < 2 || new LinkedHashSet<>(items).size() < items.size()) {
            return;
        }
        String joined = String.join(" , ", items);
        same.add(round ? "( " + joined + " )" : joined);
        Collections.reverse(items);
        String reversed = String.join(",", items);
        if (round) {
            other.add("(" + reversed + ")");
            other.add("[" + inside + (items.size() == 2 ? "]" : ",0]"));
        } else {
            same.add(reversed.strip());
        }
        items.removeLast();
        other.add(round ? "(" + String.join(",", items) + ")" : String.join(",", items));
    }

    private boolean isScalar() {
        return gold.chars().noneMatch(c -> ",=[]$%&:_".indexOf(c) >= 0)
                && !gold.contains("text")
                && !gold.contains("mbox")
                && !gold.contains("cup")
                && !gold.contains("pm")
                && !gold.contains("circ")
                && !gold.contains("infty")
                && !gold.contains("begin");
    }

    private void arithmetic() {
        if (!isScalar()) {
            return;
        }
        same.add("(" + gold + ") + 0");
        same.add("1 \\cdot (" + gold + ")");
        same.add("\\frac{2(" + gold + ")}{2}");
        same.add("-(-(" + gold + "))");
        same.add("\\left(" + gold + "\\right)^1");
        same.add("{" + gold + "}");
        same.add("7 + (" + gold + ") - 7");
        if (!gold.equals("0")) {
            other.add("-(" + gold + ")");
            other.add("2(" + gold + ")");
            other.add("(" + gold + ") + \\frac{1}{10^{12}}");
            other.add("(" + gold + ")^3 + 1");
        }
        other.add("(" + gold + ") + 1");
        other.add("(" + gold + ") i + 1");
        int root = gold.indexOf("\\sqrt{");
        if (root >= 0) {
            other.add(gold.replace("\\sqrt", ""));
            other.add(gold.replace("\\sqrt", "\\sqrt[3]"));
        }
        if (gold.contains("\\pi")) {
            other.add(gold.replace("\\pi", "3.14"));
            other.add(gold.replace("\\pi", "e"));
        }
        if (gold.matches("\\\\frac\\{\\d{1,6}\\}\\{\\d{1,6}\\}")) {
            String[] sides = gold.substring(6, gold.length() - 1).split("\\}\\{", -1);
            same.add(sides[0] + "/" + sides[1]);
            same.add(5 * Long.parseLong(sides[0]) + "/" + 5 * Long.parseLong(sides[1]));
            same.add("x = \\frac{" + sides[0] + "}{" + sides[1] + "}");
            other.add(sides[1] + "/" + sides[0]);
            other.add("\\frac{" + sides[0] + "1}{" + sides[1] + "1}");
        }
    }

    private void misses() {
        for (int i = 0; i < gold.length(); i++) {
            char c = gold.charAt(i);
            if (c >= '0' && c <= '9') {
                char next = c == '9' ? '8' : (char) (c + 1);
                other.add(gold.substring(0, i) + next + gold.substring(i + 1));
            }
        }
        boolean interval = gold.contains("infty") || gold.contains("cup") || gold.contains("]");
        if (interval && gold.endsWith(")") && !gold.endsWith("\\infty)")) {
            other.add(gold.substring(0, gold.length() - 1) + "]");
        }
        if (interval && gold.endsWith("]")) {
            other.add(gold.substring(0, gold.length() - 1).replace("\\right", "") + ")");
        }
        other.add(gold.replace("\\cup", "\\cap"));
        other.add(gold.replace("+", "-"));
        other.add("\\text{none}");
        other.add("");
    }
}
