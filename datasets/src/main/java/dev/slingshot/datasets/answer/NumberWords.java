package dev.slingshot.datasets.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Numbers written as words: "twenty-one", "five hundred", "fifth", "two thirds", "one and a half".
final class NumberWords {
    private static final int LONGEST = 100;
    private static final Map<String, Long> SMALL = new HashMap<>();
    private static final Map<String, Long> ORDINALS = new HashMap<>();
    private static final Map<String, Long> PARTS = new HashMap<>();
    private static final Map<String, Long> SCALES =
            Map.of(
                    "hundred",
                    100L,
                    "thousand",
                    1000L,
                    "million",
                    1_000_000L,
                    "billion",
                    1_000_000_000L,
                    "trillion",
                    1_000_000_000_000L);

    static {
        count(SMALL, 0, "zero one two three four five six seven eight nine ten eleven twelve");
        count(SMALL, 13, "thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
        count(ORDINALS, 1, "first second third fourth fifth sixth seventh eighth ninth tenth");
        count(ORDINALS, 11, "eleventh twelfth thirteenth fourteenth fifteenth sixteenth");
        count(ORDINALS, 17, "seventeenth eighteenth nineteenth twentieth");
        count(PARTS, 3, "third fourth fifth sixth seventh eighth ninth tenth");
        count(PARTS, 2, "half");
        PARTS.put("quarter", 4L);
        PARTS.put("halve", 2L);
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
        for (int i = 0; i < tens.length; i++) {
            SMALL.put(tens[i], 20L + 10L * i);
        }
    }

    private NumberWords() {}

    private static void count(Map<String, Long> names, long first, String words) {
        long number = first;
        for (String word : words.split(" ", -1)) {
            names.put(word, number++);
        }
    }

    /// The factor a word such as "million" stands for, 0 where it is none.
    static long scale(String word) {
        return SCALES.getOrDefault(Texts.lower(word), 0L);
    }

    /// The number these words say, if they say one and nothing else.
    static Optional<Rational> read(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = Texts.split(Texts.lower(words).replace('-', ' '));
        if (parts.size() == 1 && ORDINALS.containsKey(parts.getFirst())) {
            return Optional.of(Rational.of(ORDINALS.get(parts.getFirst())));
        }
        return fraction(parts).or(() -> whole(parts).map(Rational::of));
    }

    /// "half", "two thirds", "one and a half".
    private static Optional<Rational> fraction(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int last = words.size() - 1;
        String name = words.getLast();
        Long under = PARTS.get(name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
        if (under == null || (last == 0 && under != 2)) {
            return Optional.empty();
        }
        int and = words.lastIndexOf("and");
        var over = last == 0 ? Optional.of(1L) : share(words.subList(and + 1, last));
        boolean ordinal = under > 2 && !name.endsWith("s") && !over.equals(Optional.of(1L));
        var whole = and < 1 ? Optional.of(0L) : whole(words.subList(0, and));
        return over.isEmpty() || whole.isEmpty() || and == 0 || ordinal
                ? Optional.empty()
                : Optional.of(
                        Rational.of(over.get())
                                .over(Rational.of(under))
                                .plus(Rational.of(whole.get())));
    }

    private static Optional<Long> share(List<String> words) {
        return words.equals(List.of("a")) ? Optional.of(1L) : whole(words);
    }

    private static Optional<Long> whole(List<String> words) {
        long total = 0;
        long group = 0;
        boolean any = false;
        for (String word : words) {
            if (word.equals("and") && any) {
                continue;
            }
            Long small = SMALL.get(word);
            Long scale = SCALES.get(word);
            if (small != null && (group % 100 == 0 || (group % 10 == 0 && small < 10))) {
                group += small;
            } else if (scale != null && any && scale == 100) {
                group *= 100;
            } else if (scale != null && any && total < Long.MAX_VALUE / 1_000_000_000_000L) {
                total += group * scale;
                group = 0;
            } else {
                return Optional.empty();
            }
            any = true;
        }
        return any ? Optional.of(total + group) : Optional.empty();
    }
}
