package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Ask;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.prompt.Turns;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How the policy judges its own thoughts (Yao et al. 2023, arXiv:2305.10601, section 3): each by
/// itself with a word, or all of them by votes for the best.
///
/// @param asked how often each is valued, or how many vote
record Judging(Way way, int asked, Turns value, Turns vote) {
    /// The paper's weights of its three words; a value that cannot be read weighs nothing.
    private static final Map<String, Double> WEIGHTS =
            Map.of("sure", 20.0, "likely", 1.0, "impossible", .001);

    private static final Pattern WORD = Pattern.compile("\\b(sure|likely|impossible)\\b");
    private static final Pattern CHOICE =
            Pattern.compile(
                    "\\bbest\\s+(?:choice|one|option)?\\W*(?:is|:)?\\W*(?:number|choice|no\\.?)?\\W*(\\d{1,4})");
    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{1,4})\\b");

    /// What is asked.
    enum Way {
        VALUE,
        VOTE
    }

    static Judging of(Way way, int asked) {
        return new Judging(way, asked, Turns.shipped("tot-value@1"), Turns.shipped("tot-vote@1"));
    }

    /// One number a thought, larger for better; 0 where the budget leaves nothing to ask.
    List<Double> judge(List<Thought> thoughts, Growth growth) {
        return switch (way) {
            case VALUE -> values(thoughts, growth);
            case VOTE -> votes(thoughts, growth);
        };
    }

    private List<Double> values(List<Thought> thoughts, Growth growth) {
        var asks =
                thoughts.stream()
                        .map(thought ->
                                new Ask(
                                        "value",
                                        List.of(thought),
                                        value.messages(
                                                Map.of(
                                                        "question", growth.question().text(),
                                                        "solution", thought.answerText().strip()))))
                        .toList();
        var sums = new double[thoughts.size()];
        var answers = growth.askEach(asks, asked);
        for (Thought answer : answers) {
            int about = thoughts.indexOf(answer.parents().getFirst());
            sums[about] += weight(answer.text());
        }
        growth.drop(answers, "a judgement of another thought");
        return Arrays.stream(sums).boxed().toList();
    }

    /// The last of the three words: a model first talks and then decides.
    static double weight(String answer) {
        var match = WORD.matcher(answer.toLowerCase(Locale.ROOT));
        String last = "";
        while (match.find()) {
            last = match.group(1);
        }
        return WEIGHTS.getOrDefault(last, 0.0);
    }

    private List<Double> votes(List<Thought> thoughts, Growth growth) {
        if (thoughts.size() < 2) {
            return Collections.nCopies(thoughts.size(), 1.0);
        }
        var ask =
                new Ask(
                        "vote",
                        thoughts,
                        vote.messages(
                                Map.of(
                                        "question", growth.question().text(),
                                        "count", Integer.toString(thoughts.size()),
                                        "form", "its number.",
                                        "choices", choices(thoughts))));
        var sums = new double[thoughts.size()];
        var answers = growth.ask(ask, asked);
        answers.stream()
                .mapToInt(answer -> choice(answer.text(), thoughts.size()))
                .filter(choice -> choice > 0)
                .forEach(choice -> sums[choice - 1]++);
        growth.drop(answers, "a vote");
        return Arrays.stream(sums).boxed().toList();
    }

    static String choices(List<Thought> thoughts) {
        return IntStream.range(0, thoughts.size())
                .mapToObj(i ->
                        "Choice %d:\n%s".formatted(i + 1, thoughts.get(i).answerText().strip()))
                .collect(Collectors.joining("\n\n"));
    }

    /// The number after the last `best`, else the last number of the last line; 0 where there is
    /// none of them.
    static int choice(String answer, int count) {
        String text = answer.toLowerCase(Locale.ROOT).strip();
        int found = last(CHOICE.matcher(text), count);
        return found > 0
                ? found
                : last(NUMBER.matcher(text.substring(text.lastIndexOf('\n') + 1)), count);
    }

    private static int last(java.util.regex.Matcher match, int count) {
        int last = 0;
        while (match.find()) {
            int number = Integer.parseInt(match.group(1));
            last = number >= 1 && number <= count ? number : last;
        }
        return last;
    }
}
