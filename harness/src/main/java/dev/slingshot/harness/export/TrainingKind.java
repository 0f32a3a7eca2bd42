package dev.slingshot.harness.export;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// What is trained with a training set.
public enum TrainingKind {
    /// The policy, on right responses of each question's best topology.
    SFT(4),
    /// A reward model with one label, on pairs of a right and a wrong response to a question.
    REWARD(4),
    /// A reward model with four labels: right, and the topo labels of chain, tree and graph.
    MTRM(0);

    private final int perQuestion;

    TrainingKind(int perQuestion) {
        this.perQuestion = perQuestion;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Rows of one question at most, where nobody says otherwise; all where empty.
    public OptionalInt perQuestion() {
        return perQuestion == 0 ? OptionalInt.empty() : OptionalInt.of(perQuestion);
    }

    /// Files of the recipe, written beside the data.
    List<String> recipe() {
        return switch (this) {
            case SFT -> List.of("sft.py", "shared.py", "requirements.txt");
            case REWARD ->
                    List.of(
                            "reward.py",
                            "heads.py",
                            "shared.py",
                            "serve.py",
                            "score.py",
                            "requirements.txt");
            case MTRM ->
                    List.of(
                            "mtrm.py",
                            "heads.py",
                            "shared.py",
                            "serve.py",
                            "score.py",
                            "requirements.txt");
        };
    }
}
