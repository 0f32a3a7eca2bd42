package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Glance;
import dev.slingshot.harness.result.Judgement;
import dev.slingshot.harness.result.TrialResult;
import java.util.List;

/// What each selection made of one trial, and which right candidates it left.
public final class Choices {
    private Choices() {}

    /// One selection's choice.
    ///
    /// @param tone outcome in one word: `correct`, `wrong`, and so on
    public record Choice(
            String selection, String answer, String outcome, String tone, String place) {}

    static List<Choice> of(TrialResult trial) {
        return trial.chosen().entrySet().stream()
                .filter(entry -> real(entry.getKey()))
                .map(entry -> choice(trial, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Choice choice(TrialResult trial, String selection, int index) {
        if (index < 0 || index >= trial.judgements().size()) {
            return new Choice(selection, "", "nothing could be chosen", "wrong", "");
        }
        Judgement judgement = trial.judgements().get(index);
        var place = trial.outcome().candidates().get(index).place();
        return new Choice(
                selection,
                judgement.answer(),
                judgement.outcome().replace('_', ' '),
                judgement.outcome(),
                place);
    }

    /// Whether a right candidate was there and some selection, not a ceiling, chose another.
    static boolean lost(TrialResult trial) {
        return trial.judgements().stream().anyMatch(Judgement::correct) && !losers(trial).isEmpty();
    }

    /// The same at a glance.
    static boolean lost(Glance trial) {
        return trial.anyRight()
                && trial.right().entrySet().stream()
                        .anyMatch(choice -> real(choice.getKey()) && !choice.getValue());
    }

    /// Whether a selection is one that could be used, and not the ceiling, which chooses nothing.
    static boolean real(String label) {
        return !label.startsWith("oracle");
    }

    /// Selections that chose wrongly or nothing.
    static List<String> losers(TrialResult trial) {
        return trial.chosen().keySet().stream()
                .filter(label -> real(label) && !trial.right(label))
                .toList();
    }
}
