package dev.slingshot.datasets.answer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/// Numbers written as words: "twenty-one", "five hundred".
final class NumberWords {
    private static final Map<String, Long> SMALL = new HashMap<>();
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
        String[] names =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen "
                                + "fourteen fifteen sixteen seventeen eighteen nineteen")
                        .split(" ", -1);
        for (int i = 0; i < names.length; i++) {
            SMALL.put(names[i], (long) i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
        for (int i = 0; i < tens.length; i++) {
            SMALL.put(tens[i], 20L + 10L * i);
        }
    }

    private NumberWords() {}

    /// The factor a word such as "million" stands for, 0 where it is none.
    static long scale(String word) {
        return SCALES.getOrDefault(word.toLowerCase(Locale.ROOT), 0L);
    }

    /// The number these words say, if they say one and nothing else.
    static OptionalLong read(String words) {
        if (words.length() > 100) {
            return OptionalLong.empty();
        }
        long total = 0;
        long group = 0;
        boolean any = false;
        for (String word : Texts.split(words.toLowerCase(Locale.ROOT).replace('-', ' '))) {
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
                return OptionalLong.empty();
            }
            any = true;
        }
        return any ? OptionalLong.of(total + group) : OptionalLong.empty();
    }
}
