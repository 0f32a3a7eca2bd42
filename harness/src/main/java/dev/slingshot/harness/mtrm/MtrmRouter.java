package dev.slingshot.harness.mtrm;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.topology.Router;
import dev.slingshot.strategies.topology.Topology;
import java.util.Optional;

/// Routes by predicted topo labels: those of the question, or those of its subject, which need no
/// more than counting.
public final class MtrmRouter implements Router {
    private final Mtrm model;
    private final boolean bySubject;
    private final boolean anyPolicy;
    private final String identity;

    /// @param anyPolicy whether it may route policies that it did not learn from
    public MtrmRouter(Mtrm model, boolean bySubject, boolean anyPolicy) {
        this.model = model;
        this.bySubject = bySubject;
        this.anyPolicy = anyPolicy;
        this.identity = (bySubject ? "subject, " : "question, ") + MtrmFile.sha256(model);
    }

    @Override
    public Topology of(Question question) {
        return Mtrm.best(
                bySubject
                        ? model.prior(question.text(), subject(question))
                        : model.route(question.text()));
    }

    /// As TAG records name it.
    private static String subject(Question question) {
        return question.tags().getOrDefault("subject", question.tags().getOrDefault("family", ""));
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public Optional<String> policy() {
        return Optional.of(model.provenance().policy()).filter(_ -> !anyPolicy);
    }
}
