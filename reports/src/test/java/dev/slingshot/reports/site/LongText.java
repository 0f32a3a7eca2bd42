package dev.slingshot.reports.site;

import java.util.SplittableRandom;

/// Text that hardly compresses, with markup in it.
final class LongText {
    private LongText() {}

    static String of(int length) {
        var random = new SplittableRandom(3);
        var text = new StringBuilder("<img src=x onerror=\"document.title='owned'\"> ");
        while (text.length() < length) {
            text.append((char) (random.nextInt(8) == 0 ? ' ' : 'a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
