package dev.slingshot.harness.mtrm;

import static dev.slingshot.harness.mtrm.Measure.log;

import java.util.List;
import java.util.stream.Stream;

/// What is measured of a question: how long it is, what numbers it has, which relations its words
/// name; and which words occur, each in one of a few places by its hash, the field's usual way
/// (Weinberger et al. 2009, arXiv:0902.2206).
final class QuestionFeatures {
    private static final int BUCKETS = 128;
    private static final int GOLDEN = 0x9E3779B9;

    static final List<Measure<Words>> MEASURES =
            List.of(
                    of("words", text -> log(text.words().size(), 200)),
                    of("characters", text -> log(text.lower().length(), 1000)),
                    of("sentences", text -> log(text.count(".?!"), 20)),
                    of("numbers", text -> log(text.numbers().size(), 20)),
                    of("largest number", text -> log(text.largest(), 1e6)),
                    of("numbers with a point", Words::points),
                    of("TeX commands", text -> log(text.commands(), 20)),
                    of("signs", text -> log(text.count("+-*/=^<>"), 20)),
                    of("percent", text -> text.has("%", "percent")),
                    of("money", text -> text.has("$", "dollar", "cent", "price", "cost")),
                    of("fraction", text -> text.has("\\frac", "half", "third", "quarter")),
                    of("multiple", text -> text.any("twice", "double", "triple", "times")),
                    of("each", text -> text.any("each", "every", "per")),
                    of("more or less", text -> text.any("more", "less", "fewer", "than")),
                    of("left", text -> text.any("left", "remain", "remaining", "rest")),
                    of("total", text -> text.any("total", "altogether", "sum", "all")),
                    of("average", text -> text.any("average", "mean", "median")),
                    of("chance", text -> text.any("probability", "random", "ways", "choose")),
                    of("shape", text -> text.any("triangle", "circle", "square", "area", "angle")),
                    of("order in time", text -> text.any("then", "after", "before", "first")),
                    of("condition", text -> text.any("if", "when", "suppose", "unless")));

    private QuestionFeatures() {}

    /// Places that a question's row can fill, from 1.
    static int places() {
        return MEASURES.size() + BUCKETS;
    }

    static Row row(Words text) {
        return Row.of(1, Measure.all(MEASURES, text)).and(Row.of(MEASURES.size() + 1, words(text)));
    }

    /// Words that occur, each once, so scaled that a question's words weigh together what one
    /// measure does.
    private static double[] words(Words text) {
        var buckets = new double[BUCKETS];
        var distinct = text.words().stream().distinct().toList();
        double weight = 1 / Math.sqrt(Math.max(1, distinct.size()));
        distinct.forEach(word -> buckets[bucket(word)] += weight);
        return buckets;
    }

    private static int bucket(String word) {
        return (word.hashCode() * GOLDEN) >>> (Integer.SIZE - 7);
    }

    static Stream<String> names() {
        return Stream.concat(
                MEASURES.stream().map(measure -> "question: " + measure.name()),
                Stream.iterate(0, i -> i + 1).limit(BUCKETS).map(i -> "question: words " + i));
    }

    private static Measure<Words> of(
            String name, java.util.function.ToDoubleFunction<Words> measure) {
        return new Measure<>(name, measure);
    }
}
