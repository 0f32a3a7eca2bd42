package dev.slingshot.harness.rewarding;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.answer.AnswerClasses;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One question's responses as cells tell of them, by seed, topology and place.
final class Found {
    private final Problem problem;
    private final Map<Integer, Map<Topology, Map<String, Told>>> seeds = new TreeMap<>();

    /// One response.
    static final class Told {
        private String answer = "";
        private boolean right;
        private final Map<String, Double> scores = new TreeMap<>();

        /// @param stated its answer, empty where it has no vote
        void judge(String stated, boolean correct) {
            answer = stated;
            right = correct;
        }

        boolean votes() {
            return !answer.isEmpty();
        }

        void score(String by, double score) {
            scores.put(by, score);
        }

        boolean scored(String by) {
            return scores.containsKey(by);
        }
    }

    Found(Problem problem) {
        this.problem = problem;
    }

    Told at(int seed, Topology topology, String place) {
        return seeds.computeIfAbsent(seed, _ -> new TreeMap<>())
                .computeIfAbsent(topology, _ -> new LinkedHashMap<>())
                .computeIfAbsent(place, _ -> new Told());
    }

    /// @param all whether a draw counts only with responses of every topology
    QuestionPool pool(boolean all) {
        return new QuestionPool(
                problem.question().key(),
                problem.text(),
                problem.tags().getOrDefault("subject", problem.tags().getOrDefault("family", "")),
                seeds.values().stream()
                        .map(Found::draw)
                        .filter(draw -> !all || draw.complete())
                        .toList());
    }

    /// Answers are grouped anew, since those of two topologies were never compared.
    private static Draw draw(Map<Topology, Map<String, Told>> by) {
        var all = by.values().stream().flatMap(of -> of.values().stream()).toList();
        var answers = all.stream().filter(Told::votes).map(told -> told.answer).toList();
        int[] sorts = AnswerClasses.of(answers).labels();
        var samples = new ArrayList<Sample>();
        int voter = 0;
        for (var entry : by.entrySet()) {
            int index = 0;
            for (Told told : List.copyOf(entry.getValue().values())) {
                int sort = told.votes() ? sorts[voter++] : -1;
                samples.add(
                        new Sample(
                                entry.getKey(),
                                index++,
                                told.votes(),
                                told.right,
                                sort,
                                told.scores));
            }
        }
        return new Draw(Asked.NOTHING, samples);
    }
}
