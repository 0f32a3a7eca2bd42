package dev.slingshot.harness.export;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.TestQuestions;
import dev.slingshot.harness.tag.Split;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which questions may be trained on and which of these are held out, both by the hash of the text,
/// so that a question under two names stands on one side.
final class Screening {
    private static final int SHOWN = 3;

    private final Map<String, String> tests = new HashMap<>();
    private final Map<String, String> training = new HashMap<>();
    private final Set<String> keptOut;
    private final Set<String> heldOut = new HashSet<>();
    private final List<String> overlap = new ArrayList<>();
    private String model = "";
    private int records;
    private boolean anyRight;

    private Screening(Set<String> keptOut) {
        this.keptOut = Set.copyOf(keptOut);
    }

    /// @param keptOut hashes of further questions that nobody may train on
    /// @throws ConfigurationException where training and test overlap, or nothing can be trained on
    static Screening of(TagSources sources, Set<String> keptOut, TrainingOptions options) {
        var screening = new Screening(keptOut);
        sources.forEach(screening::look);
        screening.check(sources, options);
        screening.holdOut(options);
        return screening;
    }

    private void look(TagQuestion question) {
        model = question.records().getFirst().model();
        records += question.records().size();
        if (question.split() == Split.TEST) {
            tests.putIfAbsent(question.hash(), question.key());
        } else {
            training.putIfAbsent(question.hash(), question.key());
            anyRight |= question.records().stream().anyMatch(record -> record.right());
        }
    }

    private void check(TagSources sources, TrainingOptions options) {
        require(
                !training.isEmpty(),
                "no question of %s is training data: tag a data set whose label ends in /train, or name it with `slingshot tag --train`",
                sources.files());
        require(
                anyRight,
                "no response to any training question of %s is right: nothing can be learned from them; ask easier questions or draw more responses",
                sources.files());
        training.forEach((hash, key) -> {
            if (tests.containsKey(hash)) {
                overlap.add(key + " asks the same as " + tests.get(hash));
            }
        });
        overlap.sort(Comparator.naturalOrder());
        if (!overlap.isEmpty() && !options.dropOverlap()) {
            throw new ConfigurationException(
                    "training and test overlap: %d training questions stand in a test split: %s%s; leave them out with --drop-overlap"
                            .formatted(
                                    overlap.size(),
                                    overlap.stream().limit(SHOWN).collect(Collectors.joining("; ")),
                                    overlap.size() > SHOWN ? "; ..." : ""));
        }
    }

    /// The first by lot, so that a larger share holds a smaller one.
    private void holdOut(TrainingOptions options) {
        var usable =
                training.keySet().stream()
                        .filter(hash -> refusal(hash).isEmpty())
                        .sorted(
                                Comparator.comparingLong((String hash) ->
                                                Seeds.of(options.seed(), "held out " + hash))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        heldOut.addAll(usable.subList(0, (int) Math.round(options.heldOut() * usable.size())));
    }

    /// Why a question may not be trained on.
    Optional<Drop> refusal(TagQuestion question) {
        return question.split() == Split.TEST ? Optional.of(Drop.TEST) : refusal(question.hash());
    }

    private Optional<Drop> refusal(String hash) {
        if (tests.containsKey(hash)) {
            return Optional.of(Drop.OVERLAP);
        }
        if (TestQuestions.setOfHash(hash).isPresent()) {
            return Optional.of(Drop.PUBLISHED);
        }
        return keptOut.contains(hash) ? Optional.of(Drop.KEPT_OUT) : Optional.empty();
    }

    /// Whether a question is kept for evaluation.
    boolean heldOut(TagQuestion question) {
        return heldOut.contains(question.hash());
    }

    String model() {
        return model;
    }

    int records() {
        return records;
    }

    int trainingQuestions() {
        return training.size();
    }

    int heldOutQuestions() {
        return heldOut.size();
    }

    /// Training questions that ask the same as a test question, with it.
    List<String> overlap() {
        return List.copyOf(overlap);
    }
}
