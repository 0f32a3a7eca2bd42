package dev.slingshot.harness.mtrm;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.TextHash;
import dev.slingshot.harness.tag.Split;
import dev.slingshot.harness.tag.TagRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reads a TAG file record by record and keeps of it what is taught and measured: a file may be
/// larger than memory, for no response's text is kept. Questions that ask the same are one; those
/// of training and of test stay apart unless all are to be taught.
final class Studies implements Consumer<TagRecord> {
    private final TrainOptions options;
    private final Set<String> models = new LinkedHashSet<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>();

    Studies(TrainOptions options) {
        this.options = options;
    }

    private static final class Question {
        final String hash;
        final String text;
        final String subject;
        final Features.Asked features;
        final List<Studied> responses = new ArrayList<>();

        Question(String hash, TagRecord first) {
            this.hash = hash;
            text = first.question();
            subject = first.subject();
            features = new Features.Asked(text);
        }

        Taught taught() {
            return new Taught(hash, text, subject, features.question(), responses);
        }
    }

    @Override
    public void accept(TagRecord record) {
        models.add(record.model());
        boolean wanted =
                options.policy().isEmpty()
                        ? models.size() == 1
                        : record.model().equals(options.policy());
        if (wanted) {
            var hash = TextHash.of(record.question());
            var question =
                    questions.computeIfAbsent(
                            options.all() ? hash : record.split() + hash,
                            _ -> new Question(hash, record));
            question.responses.add(Studied.of(record, question.features, this::word));
        }
    }

    /// Few prompts and answers are many responses': each is kept once.
    private String word(String text) {
        return words.computeIfAbsent(text, same -> same);
    }

    /// The one model whose responses were read.
    ///
    /// @param name of the file
    String model(String name) {
        require(!models.isEmpty(), "%s: no record; label a run with `slingshot tag`", name);
        boolean chosen = !options.policy().isEmpty();
        require(
                chosen || models.size() == 1,
                "%s: responses of %d models (%s), and what is right for one is not for another; choose one with --policy",
                name,
                models.size(),
                String.join(", ", models));
        require(
                !chosen || models.contains(options.policy()),
                "%s: no response of \"%s\"; the file's model is %s",
                name,
                options.policy(),
                String.join(", ", models));
        return chosen ? options.policy() : models.iterator().next();
    }

    /// `train`, `test` or `all`: what is taught.
    String split() {
        if (options.all()) {
            return "all";
        }
        boolean training = responses(one -> one.split() == Split.TRAIN).findAny().isPresent();
        return options.split().map(Split::label).orElse(training ? Split.TRAIN.label() : "all");
    }

    /// Of all questions, those without every topology too.
    Stream<Studied> responses(Predicate<Studied> which) {
        return questions.values().stream()
                .flatMap(question -> question.responses.stream())
                .filter(which);
    }

    /// The questions with responses of every topology, in the order of their hashes, which has
    /// nothing to do with the data set's.
    List<Taught> questions(Predicate<Studied> which) {
        return questions.values().stream()
                .filter(question -> which.test(question.responses.getFirst()))
                .map(Question::taught)
                .filter(Taught::complete)
                .sorted(Comparator.comparing(Taught::hash))
                .toList();
    }
}
