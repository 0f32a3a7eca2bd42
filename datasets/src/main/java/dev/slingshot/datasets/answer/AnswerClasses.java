package dev.slingshot.datasets.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers grouped by what they mean, in the order in which each meaning was first seen.
///
/// Takes time in proportion to the number of answers: each is put in a bucket by a fingerprint of
/// its meaning and compared only with the first answers of the classes there. Answers that cannot
/// be read are grouped by their text.
public final class AnswerClasses {
    private record Bucket(int kind, long place) {}

    private record Entry(int label, Answer first) {}

    private final List<String> representatives = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] labels;

    private AnswerClasses(List<String> answers) {
        labels = new int[answers.size()];
        var byText = new HashMap<String, Integer>();
        var buckets = new HashMap<Bucket, List<Entry>>();
        for (int i = 0; i < labels.length; i++) {
            String text = answers.get(i);
            Integer seen = byText.get(text);
            int label = seen == null ? place(text, byText, buckets) : seen;
            byText.put(text, label);
            labels[i] = label;
            members.get(label).add(i);
        }
    }

    /// Groups answers; equal texts, and texts that mean the same, share a label.
    public static AnswerClasses of(List<String> answers) {
        return new AnswerClasses(answers);
    }

    private int place(String text, Map<String, Integer> byText, Map<Bucket, List<Entry>> buckets) {
        var answer = Answer.read(text);
        String canonical = "\0" + answer.canonicalText();
        Integer seen = byText.get(canonical);
        if (seen != null) {
            return seen;
        }
        var print = fingerprint(answer);
        int label = print == null ? -1 : find(answer, print, buckets);
        if (label < 0) {
            label = representatives.size();
            representatives.add(text);
            members.add(new ArrayList<>());
            if (print != null) {
                buckets.computeIfAbsent(
                                new Bucket(print.kind(), print.bucket()), _ -> new ArrayList<>())
                        .add(new Entry(label, answer));
            }
        }
        byText.put(canonical, label);
        return label;
    }

    private static @Nullable Fingerprint fingerprint(Answer answer) {
        var value = answer.canonical();
        try {
            return value == null ? null : Fingerprint.of(value, Steps.usual());
        } catch (OverBudget _) {
            return null;
        }
    }

    private static int find(Answer answer, Fingerprint print, Map<Bucket, List<Entry>> buckets) {
        for (long place = print.bucket() - 1; place <= print.bucket() + 1; place++) {
            for (Entry entry : buckets.getOrDefault(new Bucket(print.kind(), place), List.of())) {
                if (Equivalence.same(entry.first, answer).isSame()) {
                    return entry.label;
                }
            }
        }
        return -1;
    }

    /// The class of each answer, numbered from 0 in the order of first sight.
    public int[] labels() {
        return labels.clone();
    }

    public int size() {
        return representatives.size();
    }

    /// The first answer of a class.
    public String representative(int label) {
        return representatives.get(label);
    }

    /// The places in the input of a class's answers, in order.
    public List<Integer> members(int label) {
        return List.copyOf(members.get(label));
    }
}
