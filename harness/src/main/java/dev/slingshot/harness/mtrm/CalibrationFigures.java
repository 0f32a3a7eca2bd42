package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.stats.Calibration;
import dev.slingshot.harness.stats.Resampling;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Whether stated chances are what they say: Brier's score and the expected calibration error.
record CalibrationFigures(String on, List<Judged> questions) {

    List<Figure> all() {
        var brier = new ArrayList<Figure>();
        var error = new ArrayList<Figure>();
        forecasts()
                .forEach((name, of) -> {
                    var byQuestion = questions.stream().map(of).toList();
                    brier.add(figure("Brier score", name, byQuestion, Calibration::brier));
                    error.add(
                            figure(
                                    "calibration error, 10 bins",
                                    name,
                                    byQuestion,
                                    Calibration::error));
                });
        brier.addAll(error);
        return brier;
    }

    private Map<String, Function<Judged, Calibration>> forecasts() {
        var forecasts = new LinkedHashMap<String, Function<Judged, Calibration>>();
        forecasts.put("topo labels, M-TRM", one -> responses(one, one.predicted()));
        forecasts.put("topo labels, by subject", one -> responses(one, one.prior()));
        forecasts.put("answers", one -> answers(one, Judged.Answer::answer));
        forecasts.put("answers, topology known", one -> answers(one, Judged.Answer::asked));
        double share =
                questions.stream()
                        .flatMap(one -> one.answers().stream())
                        .mapToDouble(answer -> answer.right() ? 1 : 0)
                        .average()
                        .orElse(0);
        forecasts.put("answers, one number for all", one -> answers(one, _ -> share));
        return forecasts;
    }

    private Figure figure(
            String group,
            String name,
            List<Calibration> byQuestion,
            Function<Calibration, OptionalDouble> of) {
        var estimate =
                Resampling.USUAL.estimate(
                        byQuestion.size(),
                        places -> {
                            var drawn = new Calibration();
                            for (int place : places) {
                                drawn.add(byQuestion.get(place));
                            }
                            return of.apply(drawn);
                        });
        return new Figure(
                on,
                group,
                name,
                estimate,
                byQuestion.size(),
                estimate.isEmpty() ? "no response can be chosen" : "");
    }

    private static Calibration responses(Judged one, TopoLabels labels) {
        var forecasts = new Calibration();
        for (Topology topology : Topology.values()) {
            int right = one.counts().right().get(topology.arm());
            for (int i = 0; i < one.counts().total().get(topology.arm()); i++) {
                forecasts.add(labels.of(topology), i < right);
            }
        }
        return forecasts;
    }

    private static Calibration answers(Judged one, ToDoubleFunction<Judged.Answer> chance) {
        var forecasts = new Calibration();
        one.answers()
                .forEach(answer -> forecasts.add(chance.applyAsDouble(answer), answer.right()));
        return forecasts;
    }
}
