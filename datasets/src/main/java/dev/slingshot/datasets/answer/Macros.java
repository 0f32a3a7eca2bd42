package dev.slingshot.datasets.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The commands a reader knows: those that only set type, those that mean the same, and those that
/// are one sign.
final class Macros {
    private static final Map<String, String> SYNONYMS = new HashMap<>();
    private static final Map<String, Character> SYMBOLS = new HashMap<>();
    private static final Set<String> OPERATORS =
            Set.of(
                    "frac",
                    "sqrt",
                    "binom",
                    "pi",
                    "infty",
                    "pm",
                    "mp",
                    "le",
                    "ge",
                    "ne",
                    "in",
                    "notin",
                    "cup",
                    "cap",
                    "setminus",
                    "emptyset",
                    "degree",
                    "circ",
                    "ldots",
                    "overline",
                    "langle",
                    "rangle",
                    "lbrace",
                    "rbrace",
                    "lfloor",
                    "rfloor",
                    "lceil",
                    "rceil",
                    "approx",
                    "sim",
                    "equiv",
                    "mod",
                    "pmod",
                    "to",
                    "land",
                    "lor",
                    "angle",
                    "triangle",
                    "sum",
                    "prod",
                    "int",
                    "lim",
                    "begin",
                    "end",
                    "mathbb",
                    "Bbb",
                    "over",
                    "choose",
                    "R",
                    "Z",
                    "N",
                    "Q",
                    "C",
                    "surd",
                    "imath",
                    "jmath",
                    "subset",
                    "subseteq",
                    "perp",
                    "parallel",
                    "forall",
                    "exists",
                    "partial",
                    "nabla",
                    "iint",
                    "oint",
                    "det",
                    "dim",
                    "ker",
                    "arg",
                    "deg",
                    "inf",
                    "sup",
                    "star",
                    "oplus",
                    "otimes",
                    "propto",
                    "because",
                    "therefore",
                    "leftarrow",
                    "leftrightarrow",
                    "Leftrightarrow",
                    "iff",
                    "neg",
                    "not",
                    "mapsto",
                    "hookrightarrow",
                    "overrightarrow",
                    "overleftarrow",
                    "widehat",
                    "tilde",
                    "widetilde",
                    "stackrel",
                    "underbrace",
                    "overbrace",
                    "substack",
                    "atop",
                    "square",
                    "Box",
                    "cdots",
                    "vdots",
                    "ddots",
                    "dagger",
                    "aleph",
                    "complement",
                    "euro",
                    "pounds",
                    "checkmark",
                    "bot",
                    "top",
                    "models",
                    "vdash",
                    "sqcup",
                    "sqcap",
                    "uplus",
                    "asymp",
                    "ll",
                    "gg",
                    "nmid",
                    "nparallel",
                    "diamond",
                    "bigcirc",
                    "bigcap",
                    "coprod",
                    "mathring",
                    "newcommand",
                    "left",
                    "right",
                    "blacksquare",
                    "qed");

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
                    "notag",
                    "tiny",
                    "scriptsize",
                    "footnotesize",
                    "small",
                    "normalsize",
                    "large",
                    "Large",
                    "LARGE",
                    "huge",
                    "Huge",
                    "bigskip",
                    "medskip",
                    "smallskip",
                    "sf",
                    "tt",
                    "sl");

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

    private Macros() {}

    /// Whether a command is one a reader would know, whatever it means.
    static boolean isKnown(String command) {
        return SPACING.contains(command)
                || TEXT.contains(command)
                || WITH_DROPPED_ARGUMENT.contains(command)
                || SYMBOLS.containsKey(command)
                || SYNONYMS.containsKey(command)
                || OPERATORS.contains(command)
                || MathWords.isGreek(command)
                || Functions.named(command) != null;
    }

    /// The one spelling of commands that mean the same.
    static String canonical(String command) {
        return SYNONYMS.getOrDefault(command, command);
    }

    /// The sign that a command writes, a zero where it writes none.
    static char symbol(String command) {
        return SYMBOLS.getOrDefault(command, '\0');
    }

    private static void same(String canonical, String... commands) {
        for (String command : commands) {
            SYNONYMS.put(command, canonical);
        }
    }

    private static void sign(char sign, String... commands) {
        for (String command : commands) {
            SYMBOLS.put(command, sign);
        }
    }

    static {
        sign('$', "$");
        sign('%', "%");
        sign('&', "&");
        sign('_', "_");
        sign('|', "|", "lvert", "vert", "mid", "rvert", "divides");
        sign('*', "cdot", "times", "ast", "cdotp", "bullet");
        sign('/', "div", "slash");
        sign('<', "lt");
        sign('>', "gt");
        sign(':', "colon");
        sign('[', "lbrack");
        sign(']', "rbrack");
        sign('(', "lparen");
        sign(')', "rparen");
        sign('\'', "prime");
        same("frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac", "flatfrac");
        same("binom", "dbinom", "tbinom");
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
        same("mod", "bmod");
    }
}
