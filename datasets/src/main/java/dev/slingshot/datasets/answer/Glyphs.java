package dev.slingshot.datasets.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which TeX each unicode sign stands for, and which commands mean the same.
final class Glyphs {
    private static final Map<Character, String> UNICODE = new HashMap<>();
    private static final Map<String, String> SYNONYMS = new HashMap<>();

    /// Commands that only move or size things.
    static final Set<String> SPACING =
            Set.of(
                    ",",
                    ";",
                    ":",
                    "!",
                    " ",
                    ">",
                    "/",
                    "quad",
                    "qquad",
                    "enspace",
                    "thinspace",
                    "medspace",
                    "thickspace",
                    "negthinspace",
                    "left",
                    "right",
                    "middle",
                    "big",
                    "Big",
                    "bigg",
                    "Bigg",
                    "bigl",
                    "bigr",
                    "Bigl",
                    "Bigr",
                    "biggl",
                    "biggr",
                    "Biggl",
                    "Biggr",
                    "displaystyle",
                    "textstyle",
                    "scriptstyle",
                    "limits",
                    "nolimits",
                    "mathstrut",
                    "strut",
                    "hfill",
                    "hline",
                    "null",
                    "noindent",
                    "centering",
                    "par",
                    "rm",
                    "bf",
                    "it",
                    "mathrlap",
                    "boldsymbol",
                    "bm",
                    "mathbf",
                    "mathit",
                    "mathsf",
                    "mathnormal",
                    "mathcal",
                    "mathfrak",
                    "vec",
                    "hat",
                    "boxed",
                    "fbox",
                    "(",
                    ")",
                    "[",
                    "]",
                    "\n",
                    "#",
                    "ensuremath",
                    "mathopen",
                    "mathclose",
                    "mathbin",
                    "mathrel",
                    "mathord",
                    "cancel",
                    "underline",
                    "bold",
                    "smash",
                    "nobreak",
                    "allowbreak",
                    "newline",
                    "nonumber",
                    "notag");

    /// Commands whose braces hold words.
    static final Set<String> TEXT =
            Set.of(
                    "text",
                    "textbf",
                    "textit",
                    "textrm",
                    "textsf",
                    "texttt",
                    "textnormal",
                    "textsc",
                    "mbox",
                    "hbox",
                    "mathrm",
                    "operatorname",
                    "emph",
                    "mathop",
                    "mathtt",
                    "textup",
                    "textmd",
                    "unit");

    /// Commands whose first argument is not part of the answer.
    static final Set<String> WITH_DROPPED_ARGUMENT =
            Set.of(
                    "color",
                    "textcolor",
                    "hspace",
                    "vspace",
                    "phantom",
                    "hphantom",
                    "vphantom",
                    "label",
                    "tag",
                    "colorbox",
                    "kern",
                    "hskip",
                    "raisebox");

    private Glyphs() {}

    static String tex(char glyph) {
        return UNICODE.getOrDefault(glyph, "");
    }

    static String canonical(String command) {
        return SYNONYMS.getOrDefault(command, command);
    }

    private static void unicode(String tex, String glyphs) {
        for (int i = 0; i < glyphs.length(); i++) {
            UNICODE.put(glyphs.charAt(i), tex);
        }
    }

    private static void same(String canonical, String... commands) {
        for (String command : commands) {
            SYNONYMS.put(command, canonical);
        }
    }

    static {
        unicode("-", "\u2212\u2013\u2014\u2010\u2011\u2012\uFF0D\uFE63");
        unicode("+", "\uFF0B");
        unicode("=", "\uFF1D");
        unicode("(", "\uFF08");
        unicode(")", "\uFF09");
        unicode(",", "\uFF0C\u3001");
        unicode(":", "\uFF1A\u2236");
        unicode(";", "\uFF1B");
        unicode(".", "\u3002\uFF0E");
        unicode("%", "\uFF05");
        unicode("/", "\u2215\u2044\uFF0F\u00F7");
        unicode("*", "\u00D7\u00B7\u22C5\u2219\u2217\u2022\u2A2F\uFF0A");
        unicode("|", "\u2223\uFF5C");
        unicode("<", "\uFF1C");
        unicode(">", "\uFF1E");
        unicode("'", "\u2019\u2032");
        unicode("\\sqrt ", "\u221A");
        unicode("\\sqrt[3] ", "\u221B");
        unicode("\\sqrt[4] ", "\u221C");
        unicode("\\infty ", "\u221E");
        unicode("\\degree ", "\u00B0\u00BA\u02DA\u2218");
        unicode("\\pm ", "\u00B1");
        unicode("\\mp ", "\u2213");
        unicode("\\le ", "\u2264\u2A7D\u2266");
        unicode("\\ge ", "\u2265\u2A7E\u2267");
        unicode("\\ne ", "\u2260");
        unicode("\\approx ", "\u2248\u2245\u2243");
        unicode("\\equiv ", "\u2261");
        unicode("\\in ", "\u2208");
        unicode("\\cup ", "\u222A\u22C3");
        unicode("\\cap ", "\u2229");
        unicode("\\setminus ", "\u2216");
        unicode("\\emptyset ", "\u2205\u00D8\u03D5");
        unicode("\\R ", "\u211D");
        unicode("\\Z ", "\u2124");
        unicode("\\N ", "\u2115");
        unicode("\\Q ", "\u211A");
        unicode("\\C ", "\u2102");
        unicode("\\langle ", "\u27E8\u2329\u3008");
        unicode("\\rangle ", "\u27E9\u232A\u3009");
        unicode("\\lfloor ", "\u230A");
        unicode("\\rfloor ", "\u230B");
        unicode("\\lceil ", "\u2308");
        unicode("\\rceil ", "\u2309");
        unicode("\\angle ", "\u2220");
        unicode("\\triangle ", "\u25B3\u2206");
        unicode("\\ldots ", "\u2026\u22EF");
        unicode("\\to ", "\u2192");
        unicode("\\land ", "\u2227");
        unicode("\\lor ", "\u2228");
        unicode(" ", "\u00A0\u2009\u202F\u2002\u2003\u2005\u2006\u2007\u2008\u3000\u200A");
        unicode("\\pi ", "\u03C0");
        String greek =
                "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi "
                        + "omicron";
        char letter = '\u03B1';
        for (String name : greek.split(" ", -1)) {
            unicode("\\" + name + " ", String.valueOf(letter++));
        }
        letter = '\u03C1';
        for (String name : "rho sigma sigma tau upsilon phi chi psi omega".split(" ", -1)) {
            unicode("\\" + name + " ", String.valueOf(letter++));
        }
        unicode("\\Delta ", "\u0394");
        unicode("\\Omega ", "\u03A9");
        unicode("\\Sigma ", "\u03A3");
        unicode("\\Theta ", "\u0398");
        unicode("\\mu ", "\u00B5");
        String[] halves = {
            "\u00BD1/2", "\u00BC1/4", "\u00BE3/4", "\u21531/3", "\u21542/3", "\u21551/5",
            "\u21562/5", "\u21573/5", "\u21584/5", "\u21591/6", "\u215A5/6", "\u215B1/8",
            "\u215C3/8", "\u215D5/8", "\u215E7/8", "\u21501/7", "\u21511/9"
        };
        for (String half : halves) {
            unicode("\\frac{" + half.charAt(1) + "}{" + half.charAt(3) + "}", half.substring(0, 1));
        }
        String superscripts = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
        for (int digit = 0; digit < 10; digit++) {
            unicode("^" + digit, superscripts.substring(digit, digit + 1));
            unicode("_" + digit, String.valueOf((char) ('\u2080' + digit)));
            unicode("" + digit, String.valueOf((char) ('\uFF10' + digit)));
        }
        unicode("^-", "\u207B");
        unicode("^n", "\u207F");
        unicode("^x", "\u02E3");
        same("frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac", "flatfrac");
        same("binom", "dbinom", "tbinom", "choose");
        same("le", "leq", "leqslant", "leqq");
        same("ge", "geq", "geqslant", "geqq");
        same("ne", "neq");
        same("approx", "simeq", "cong", "thickapprox", "doteq");
        same("emptyset", "varnothing");
        same("setminus", "smallsetminus", "backslash");
        same("cup", "bigcup");
        same("lbrace", "{");
        same("rbrace", "}");
        same("degree", "degrees", "textdegree", "deg");
        same("ldots", "dots", "cdots", "dotsc", "dotsb", "textellipsis", "dotso");
        same("lvert", "vert", "mid", "rvert");
        same("epsilon", "varepsilon");
        same("phi", "varphi");
        same("theta", "vartheta");
        same("rho", "varrho");
        same("land", "wedge");
        same("lor", "vee");
        same("to", "rightarrow", "longrightarrow", "implies", "Rightarrow");
        same("arctan", "atan");
        same("arcsin", "asin");
        same("arccos", "acos");
        same("overline", "dot", "bar");
        same("R", "Reals", "reals");
        same("mod", "pmod", "bmod");
    }
}
