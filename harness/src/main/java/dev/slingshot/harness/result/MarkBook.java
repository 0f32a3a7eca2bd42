package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The marks given to one problem's answers: each distinct answer is graded once, in all of the
/// marker's ways. Serves one thread.
final class MarkBook {
    private final Marker marker;
    private final Problem problem;
    private final Map<String, List<Marker.Mark>> marks = new HashMap<>();

    MarkBook(Marker marker, Problem problem) {
        this.marker = marker;
        this.problem = problem;
    }

    /// What each way of marking said of the same candidates.
    ///
    /// @param own judgements of the first way, one for each candidate; classes are numbered by
    ///   their first member
    /// @param others what the other ways said, one for each candidate
    record Page(List<Judgement> own, List<List<Said>> others) {}

    Page judge(List<Candidate> candidates) {
        var found = find(candidates);
        return new Page(
                own(candidates, found),
                found.isEmpty()
                        ? List.of()
                        : IntStream.range(1, found.getFirst().size())
                                .mapToObj(way -> said(candidates, found, way))
                                .toList());
    }

    /// Each distinct response of a trial is read once.
    private List<List<Marker.Found>> find(List<Candidate> candidates) {
        var read = new HashMap<String, List<Marker.Found>>();
        return candidates.stream()
                .map(candidate -> read.computeIfAbsent(candidate.text(), marker::find))
                .toList();
    }

    private List<Judgement> own(List<Candidate> candidates, List<List<Marker.Found>> found) {
        var voters = new ArrayList<String>();
        for (int i = 0; i < candidates.size(); i++) {
            if (votes(candidates.get(i), found.get(i).getFirst())) {
                voters.add(found.get(i).getFirst().answer());
            }
        }
        int[] classes = marker.classes(voters);
        var renumbered = new HashMap<Integer, Integer>();
        var judgements = new ArrayList<Judgement>();
        int voter = 0;
        for (int i = 0; i < candidates.size(); i++) {
            var answer = found.get(i).getFirst();
            int label = votes(candidates.get(i), answer) ? label(renumbered, classes[voter++]) : -1;
            judgements.add(said(candidates.get(i), answer, 0).judgement(label));
        }
        return judgements;
    }

    private static int label(Map<Integer, Integer> renumbered, int label) {
        int next = renumbered.size();
        return renumbered.computeIfAbsent(label, _ -> next);
    }

    private List<Said> said(List<Candidate> candidates, List<List<Marker.Found>> found, int way) {
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> said(candidates.get(i), found.get(i).get(way), way))
                .toList();
    }

    private static boolean votes(Candidate candidate, Marker.Found answer) {
        return candidate.finished() && !answer.answer().isBlank();
    }

    private Said said(Candidate candidate, Marker.Found answer, int way) {
        if (votes(candidate, answer)) {
            var mark =
                    marks.computeIfAbsent(answer.answer(), text -> marker.mark(problem, text))
                            .get(way);
            return new Said(answer.answer(), mark.outcome(), answer.how() + ", " + mark.how());
        }
        return candidate.finished()
                ? new Said("", "unreadable", answer.how())
                : new Said(answer.answer(), "truncated", "not finished: has no vote");
    }
}
