package dev.slingshot.datasets.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Somebody has some things, and then their number changes once or twice.
final class Stories {
    private static final List<Person> PEOPLE =
            List.of(
                    new Person("Mia", "She"),
                    new Person("Ben", "He"),
                    new Person("Nora", "She"),
                    new Person("Leo", "He"),
                    new Person("Ava", "She"),
                    new Person("Sam", "He"),
                    new Person("Zoe", "She"),
                    new Person("Tom", "He"));
    private static final List<String> THINGS =
            List.of("apples", "marbles", "stickers", "books", "shells", "cards", "stamps", "beads");
    private static final List<Change> CHANGES =
            List.of(
                    new Change("%s buys %d more %s.", 1),
                    new Change("%s finds %d more %s.", 1),
                    new Change("%s gets %d more %s from a friend.", 1),
                    new Change("%s gives %d %s to a friend.", -1),
                    new Change("%s loses %d %s.", -1),
                    new Change("%s sells %d %s.", -1));

    private Stories() {}

    /// One change, numbers from 2 to 20.
    static Draft oneChange(Dice dice) {
        return story(dice, 1, 2, 20);
    }

    /// Two changes, one-digit numbers.
    static Draft twoChanges(Dice dice) {
        return story(dice, 2, 2, 9);
    }

    /// Two changes, two-digit numbers.
    static Draft twoBigChanges(Dice dice) {
        return story(dice, 2, 11, 49);
    }

    private static Draft story(Dice dice, int changes, int low, int high) {
        Person person = dice.pick(PEOPLE);
        String things = dice.pick(THINGS);
        int one = dice.between(low, high);
        int other = dice.between(low, high);
        boolean lossFirst = one != other && dice.between(0, 1) == 1;
        int have = lossFirst ? Math.max(one, other) : one;
        int by = lossFirst ? Math.min(one, other) : other;
        var left = new ArrayList<>(CHANGES);
        var text = new StringBuilder("%s has %d %s.".formatted(person.name(), have, things));
        var working = new ArrayList<String>();
        for (int i = 0; i < changes; i++) {
            boolean loss = i == 0 ? lossFirst : have > by && dice.between(0, 1) == 1;
            Change change = pick(dice, left, loss ? -1 : 1);
            left.remove(change);
            String who = i == 0 ? person.subject() : "Then " + lower(person.subject());
            text.append(' ').append(change.sentence().formatted(who, by, things));
            int now = have + change.sign() * by;
            working.add("%d %s %d = %d".formatted(have, loss ? "-" : "+", by, now));
            have = now;
            by = dice.between(low, high);
        }
        text.append(" How many %s does %s have now?".formatted(things, person.name()));
        return new Draft(text.toString(), have, String.join("\n\n", working));
    }

    private static Change pick(Dice dice, List<Change> left, int sign) {
        return dice.pick(left.stream().filter(change -> change.sign() == sign).toList());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// @param subject the pronoun at the beginning of a sentence
    private record Person(String name, String subject) {}

    /// @param sentence with places for who, how many and what
    /// @param sign 1 for a gain, -1 for a loss
    private record Change(String sentence, int sign) {}
}
