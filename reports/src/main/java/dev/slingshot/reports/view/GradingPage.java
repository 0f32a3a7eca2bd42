package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Disagreement;
import dev.slingshot.harness.result.ProfileComparison;
import dev.slingshot.harness.result.Said;
import java.util.List;
import java.util.Optional;

/// How much hangs on the grader: where other profiles would have judged the same candidates
/// otherwise.
///
/// @param own the profile that every other page is judged by
public record GradingPage(String own, List<Line> lines, List<Example> examples) {
    private static final int EXAMPLES = 6;

    /// One data set under one other profile.
    ///
    /// @param onlyOwn right by the run's own profile alone
    /// @param share of the candidates on which the two part, in percent
    public record Line(
            String dataset,
            String other,
            String candidates,
            String bothRight,
            String onlyOwn,
            String onlyOther,
            String share) {}

    /// A candidate on which two profiles part.
    public record Example(
            Anchor problem,
            String candidate,
            String reference,
            String own,
            String other,
            String otherProfile) {}

    public static GradingPage of(Reading reading) {
        var profiles = reading.run().profiles();
        return new GradingPage(
                profiles.stream().findFirst().map(ProfileComparison::own).orElse(""),
                profiles.stream().flatMap(each -> lines(each, reading).stream()).toList(),
                profiles.stream().flatMap(each -> examples(each, reading).stream()).toList());
    }

    private static List<Line> lines(ProfileComparison profile, Reading reading) {
        return profile.datasets().stream().map(found -> line(profile, found, reading)).toList();
    }

    private static Line line(ProfileComparison profile, Disagreement found, Reading reading) {
        double parted = found.onlyFirst() + found.onlySecond();
        return new Line(
                reading.title(found.dataset()),
                profile.other(),
                Integer.toString(found.candidates()),
                Integer.toString(found.bothRight()),
                Integer.toString(found.onlyFirst()),
                Integer.toString(found.onlySecond()),
                Figures.percent(parted / Math.max(1, found.candidates())));
    }

    private static List<Example> examples(ProfileComparison profile, Reading reading) {
        return profile.datasets().stream()
                .flatMap(found ->
                        found.flips().stream()
                                .limit(EXAMPLES)
                                .flatMap(flip -> example(profile, found, flip, reading).stream()))
                .toList();
    }

    private static Optional<Example> example(
            ProfileComparison profile,
            Disagreement found,
            Disagreement.Flip flip,
            Reading reading) {
        return reading.problems(found.dataset()).stream()
                .filter(problem -> problem.question().key().equals(flip.problem()))
                .findFirst()
                .map(problem ->
                        new Example(
                                Anchor.to(problem.id(), reading.at(problem, found.dataset())),
                                flip.place(),
                                flip.reference(),
                                words(flip.first()),
                                words(flip.second()),
                                profile.other()));
    }

    private static String words(Said judgement) {
        String answer = judgement.answer().isEmpty() ? "no answer" : judgement.answer();
        return "%s: %s (%s)"
                .formatted(judgement.outcome().replace('_', ' '), answer, judgement.how());
    }
}
