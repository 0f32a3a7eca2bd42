package dev.slingshot.harness.engine.simulated;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A process verifier of the simulated world. It knows whether a step is right and sees it through
/// normal noise; its score is the calibrated probability given what it saw, right and wrong being
/// equally likely before; with an AUC of one half it is noise. The same steps of the same question
/// always score the same.
public final class SimulatedVerifier implements Verifier {
    private final SimulatedWorld world;
    private final Acuity acuity;
    private final double distance;
    private final VerifierCard card;

    public SimulatedVerifier(String name, Acuity acuity, ModelShape shape, SimulatedWorld world) {
        this.world = world;
        this.acuity = acuity;
        distance = acuity.distance();
        var model =
                new ModelCard(
                        name,
                        "simulated",
                        Map.of("acuity", acuity.toString(), "world", SimulatedWorld.VERSION),
                        shape,
                        true);
        card =
                new VerifierCard(
                        name,
                        VerifierCard.Kind.PROCESS,
                        true,
                        Aggregation.LAST,
                        model,
                        "simulated: it knows the answer and sees it through noise");
    }

    @Override
    public VerifierCard card() {
        return card;
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        var scenario = world.scenario(question.key());
        var scores = new ArrayList<Double>();
        var text = new StringBuilder();
        int path = 0;
        long tokens = PseudoTokens.count(question.text());
        for (String step : steps) {
            path = Wording.path(scenario, step).orElse(path);
            text.append(step).append('\n');
            tokens += 1 + PseudoTokens.count(step);
            scores.add(score(scenario, path, text.toString()));
        }
        return new Scores(
                scores.subList(known, scores.size()),
                new Usage(tokens, 0, 0),
                tokens,
                PseudoTokens.count(question.text()));
    }

    private double score(Scenario scenario, int path, String text) {
        boolean right = path == 0;
        if (Double.isInfinite(distance)) {
            return right ? 1 : 0;
        }
        var about = card.name() + " " + scenario.key() + " ";
        double seen =
                (right ? 0.5 : -0.5) * distance
                        + Math.sqrt(acuity.stubbornness()) * Chance.normal(1, about + path)
                        + Math.sqrt(1 - acuity.stubbornness()) * Chance.normal(2, about + text);
        return Chance.logistic((distance > 0 ? distance : 1) * seen);
    }
}
