package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The marks given to one problem's answers: each distinct response is read and each distinct
/// answer graded once. Serves one thread.
final class MarkBook {
    private final Marker marker;
    private final Problem problem;
    private final Map<String, Marker.Found> found = new HashMap<>();
    private final Map<String, Marker.Mark> marks = new HashMap<>();

    MarkBook(Marker marker, Problem problem) {
        this.marker = marker;
        this.problem = problem;
    }

    /// Classes are numbered by their first member among these candidates.
    List<Judgement> judge(List<Candidate> candidates) {
        var answers = candidates.stream().map(this::find).toList();
        var voters = new ArrayList<String>();
        for (int i = 0; i < answers.size(); i++) {
            if (votes(candidates.get(i), answers.get(i))) {
                voters.add(answers.get(i).answer());
            }
        }
        int[] classes = marker.classes(voters);
        var renumbered = new HashMap<Integer, Integer>();
        var judgements = new ArrayList<Judgement>();
        int voter = 0;
        for (int i = 0; i < answers.size(); i++) {
            if (votes(candidates.get(i), answers.get(i))) {
                int label = label(renumbered, classes[voter++]);
                judgements.add(voting(answers.get(i), label));
            } else {
                judgements.add(mute(candidates.get(i), answers.get(i)));
            }
        }
        return judgements;
    }

    private static int label(Map<Integer, Integer> renumbered, int label) {
        int next = renumbered.size();
        return renumbered.computeIfAbsent(label, _ -> next);
    }

    private Marker.Found find(Candidate candidate) {
        return found.computeIfAbsent(candidate.text(), marker::find);
    }

    private static boolean votes(Candidate candidate, Marker.Found answer) {
        return candidate.finished() && !answer.answer().isBlank();
    }

    private Judgement voting(Marker.Found answer, int label) {
        var mark = marks.computeIfAbsent(answer.answer(), text -> marker.mark(problem, text));
        return new Judgement(
                answer.answer(), mark.outcome(), answer.how() + ", " + mark.how(), label);
    }

    private static Judgement mute(Candidate candidate, Marker.Found answer) {
        return candidate.finished()
                ? new Judgement("", "unreadable", answer.how(), -1)
                : new Judgement(answer.answer(), "truncated", "not finished: has no vote", -1);
    }
}
