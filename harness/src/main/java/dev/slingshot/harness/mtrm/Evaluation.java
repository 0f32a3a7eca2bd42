package dev.slingshot.harness.mtrm;

import java.util.List;
import java.util.stream.Stream;

/// What a model is worth on questions that the answering part of it was not taught.
final class Evaluation {
    private final String on;
    private final List<Judged> questions;

    Evaluation(String on, Mtrm model, List<Taught> questions) {
        this.on = on;
        this.questions = questions.stream().map(question -> Judged.of(model, question)).toList();
    }

    List<Figure> figures() {
        return Stream.of(
                        new PickFigures(on, questions).all(),
                        new RankFigures(on, questions).all(),
                        new CalibrationFigures(on, questions).all(),
                        new ChoiceFigures(on, questions).all())
                .flatMap(List::stream)
                .toList();
    }
}
