package dev.slingshot.ci.cli;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.run.Catalogue;
import dev.slingshot.harness.run.Supplies;
import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.harness.tag.Overlap;
import dev.slingshot.harness.tag.TagOptions;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.topology.Form;
import java.util.List;
import java.util.function.Function;

/// Supplies without the training questions that a test set has: no model is asked what nobody may
/// learn from.
record ScreenedSupplies(Supplies supplies, Overlap overlap, TagOptions chosen) implements Supplies {

    @Override
    public Catalogue catalogue() {
        return supplies.catalogue();
    }

    @Override
    public Dataset dataset(DatasetSpec spec) {
        var dataset = supplies.dataset(spec);
        return new Dataset(dataset.card(), overlap.kept(spec.label(), dataset.problems(), chosen));
    }

    @Override
    public List<String> notes() {
        return overlap.leftOut().lines();
    }

    @Override
    public PromptTemplate prompt(String name) {
        return supplies.prompt(name);
    }

    @Override
    public PromptTemplate prompt(String name, Form form) {
        return supplies.prompt(name, form);
    }

    @Override
    public Engine engine(EngineSpec spec, List<Problem> problems, int solutionTokens) {
        return supplies.engine(spec, problems, solutionTokens);
    }

    @Override
    public Verifier verifier(
            VerifierSpec spec, List<Problem> problems, Function<String, Engine> engines) {
        return supplies.verifier(spec, problems, engines);
    }
}
