package dev.slingshot.datasets.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Names of units in one spelling each, and the words that scale a number.
///
/// A unit is compared only with another unit: 5 cm is not 5 m, but both are what a bare 5 says.
final class Units {
    private static final Map<String, String> KNOWN = new HashMap<>();
    private static final Set<String> PREFIXES =
            Set.of(
                    "square", "sq", "cubic", "cu", "per", "cubed", "squared", "fluid", "of", "a",
                    "each", "total");

    private static final String UNKNOWN = "?";

    private Units() {}

    static boolean isUnknown(String unit) {
        return unit.startsWith(UNKNOWN);
    }

    /// "apples" and "red apples" may be the same things, "apples" and "oranges" are not.
    static boolean mayAgree(String unknown, String other) {
        String a = stem(unknown);
        String b = stem(other);
        return a.contains(b) || b.contains(a);
    }

    private static String stem(String unknown) {
        int end = unknown.length() - (unknown.endsWith("s") ? 1 : 0);
        return unknown.substring(Math.min(UNKNOWN.length(), end), end);
    }

    /// The canonical name of a phrase such as "square inches" or "cm^2"; words it does not know
    /// stay as they are, behind a mark.
    static String canonical(String phrase) {
        var words = Texts.split(Texts.lower(phrase).replace('.', ' ').replace("/", " / "));
        var unit = new StringBuilder();
        int power = 1;
        for (String word : words) {
            switch (word) {
                case "square", "sq", "squared" -> power = 2;
                case "cubic", "cu", "cubed" -> power = 3;
                case "^2", "^{2}" -> power = 2;
                case "^3", "^{3}" -> power = 3;
                case "per", "/", "an", "a" -> {
                    if (!word.equals("a") && !word.equals("an")) {
                        flush(unit, power);
                        unit.append('/');
                        power = 1;
                    }
                }
                default -> {
                    String known = word.equals("in") ? "inch" : KNOWN.get(word);
                    if (known == null) {
                        return UNKNOWN + Texts.words(phrase);
                    }
                    unit.append(known);
                }
            }
        }
        flush(unit, power);
        return unit.toString();
    }

    private static void flush(StringBuilder unit, int power) {
        if (power != 1 && !unit.isEmpty()) {
            unit.append('^').append(power);
        }
    }

    static boolean isKnown(String word) {
        return KNOWN.containsKey(Texts.lower(word)) || PREFIXES.contains(word);
    }

    private static void unit(String canonical, String... names) {
        KNOWN.put(canonical, canonical);
        for (String name : names) {
            KNOWN.put(name, canonical);
        }
    }

    static {
        unit("dollar", "dollars", "usd", "bucks", "buck");
        unit("euro", "euros", "eur");
        unit("pound£", "gbp");
        unit("cent", "cents", "\u00a2");
        unit("degree", "degrees", "deg");
        unit("celsius", "centigrade");
        unit("fahrenheit");
        unit("radian", "radians", "rad");
        unit("%", "percent", "percentage", "pct");
        unit("mm", "millimeter", "millimeters", "millimetre", "millimetres");
        unit("cm", "centimeter", "centimeters", "centimetre", "centimetres", "cms");
        unit("m", "meter", "meters", "metre", "metres");
        unit("km", "kilometer", "kilometers", "kilometre", "kilometres", "kms");
        unit("inch", "inches");
        unit("foot", "feet", "ft");
        unit("yard", "yards", "yd", "yds");
        unit("mile", "miles", "mi");
        unit("g", "gram", "grams", "gm", "gms");
        unit("mg", "milligram", "milligrams");
        unit("kg", "kilogram", "kilograms", "kgs", "kilos");
        unit("lb", "lbs", "pound", "pounds");
        unit("oz", "ounce", "ounces");
        unit("ton", "tons", "tonnes");
        unit("second", "seconds", "sec", "secs", "s");
        unit("minute", "minutes", "min", "mins");
        unit("hour", "hours", "hr", "hrs", "h");
        unit("day", "days");
        unit("week", "weeks");
        unit("month", "months");
        unit("year", "years", "yr", "yrs");
        unit("ml", "milliliter", "milliliters", "millilitre", "millilitres");
        unit("l", "liter", "liters", "litre", "litres");
        unit("gallon", "gallons", "gal");
        unit("quart", "quarts");
        unit("pint", "pints");
        unit("cup", "cups");
        unit("mile/hour", "mph");
        unit("km/hour", "kmh", "kph", "kmph");
        unit("acre", "acres");
        unit("unit", "units");
    }
}
