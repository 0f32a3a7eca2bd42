package dev.slingshot.harness.run;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.store.OnDemand;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;

/// A verifier that is made, and its engine opened, when a score is first needed. A call that failed
/// because its server ended is made again once the server is back.
record ResidentVerifier(String name, Referees referees, Residents residents)
        implements Verifier, OnDemand {

    @Override
    public VerifierCard card() {
        return referees.card(name);
    }

    @Override
    public void ready() {
        var _ = referees.verifier(name);
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        while (true) {
            var verifier = referees.verifier(name);
            var engine = referees.engine(name).map(residents::engine);
            int before = engine.map(one -> one.restarts()).orElse(0);
            try {
                return verifier.score(question, steps, known);
            } catch (EngineException failure) {
                // Bounded: a server is started again a few times at most.
                if (!engine.map(one -> one.recovered(before)).orElse(false)) {
                    throw failure;
                }
            }
        }
    }
}
