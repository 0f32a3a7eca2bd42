package dev.slingshot.harness.run;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.topology.Form;
import dev.slingshot.strategies.topology.ShapedPrompts;
import java.util.List;
import java.util.function.Function;

/// Gets what a suite names. Each is asked for once a run.
public interface Supplies {

    /// What the names of a suite stand for.
    default Catalogue catalogue() {
        return Catalogue.BUILT_IN;
    }

    Dataset dataset(DatasetSpec spec);

    /// What a run has to say of it, one a line.
    default List<String> notes() {
        return List.of();
    }

    PromptTemplate prompt(String name);

    /// @param form of a prompt that asks for a shape; the others ask as they are
    default PromptTemplate prompt(String name, Form form) {
        return ShapedPrompts.has(name) ? ShapedPrompts.of(name, form) : prompt(name);
    }

    /// @param problems of all data sets of the run, for a simulated world
    /// @param solutionTokens new tokens of the longest solution, for the size of a context
    Engine engine(EngineSpec spec, List<Problem> problems, int solutionTokens);

    /// @param engines opens an engine of the suite by name
    Verifier verifier(VerifierSpec spec, List<Problem> problems, Function<String, Engine> engines);
}
