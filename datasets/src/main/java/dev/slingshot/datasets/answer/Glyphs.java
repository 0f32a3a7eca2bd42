package dev.slingshot.datasets.answer;

import java.util.HashMap;
import java.util.Map;

/// Which TeX each unicode sign stands for.
final class Glyphs {
    private static final String LEVEL = "0123456789+-=()nixkmjabt";
    private static final String RAISED =
            "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E"
                    + "\u207F\u2071\u02E3\u1D4F\u1D50\u02B2\u1D43\u1D47\u1D57";
    private static final String LOWERED =
            "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208A\u208B\u208C\u208D\u208E"
                    + "\u2099\u1D62\u2093\u2096\u2098\u2C7C\u2090";
    private static final Map<Character, String> UNICODE = new HashMap<>();

    private Glyphs() {}

    static String tex(char glyph) {
        return UNICODE.getOrDefault(glyph, "");
    }

    /// Whether a letter of unicode is one of these signs.
    static boolean isSign(char glyph) {
        return UNICODE.containsKey(glyph) || isRaised(glyph) || isLowered(glyph);
    }

    /// Whether a sign is raised, such as `2` as an exponent.
    static boolean isRaised(char glyph) {
        return RAISED.indexOf(glyph) >= 0;
    }

    /// Whether a sign is lowered, such as `2` as a subscript.
    static boolean isLowered(char glyph) {
        return LOWERED.indexOf(glyph) >= 0;
    }

    /// The plain sign that is raised or lowered.
    static char level(char glyph) {
        int raised = RAISED.indexOf(glyph);
        return LEVEL.charAt(raised >= 0 ? raised : LOWERED.indexOf(glyph));
    }

    private static void unicode(String tex, String glyphs) {
        for (int i = 0; i < glyphs.length(); i++) {
            UNICODE.put(glyphs.charAt(i), tex);
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
    }
}
