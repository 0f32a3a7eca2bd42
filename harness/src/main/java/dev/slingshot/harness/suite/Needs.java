package dev.slingshot.harness.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which engines that take room on this machine each part of a cell needs.
record Needs(Suite suite, Known known) {

    List<Stage> stages(PlannedCell cell) {
        var policy = roomy(cell.policy());
        var verifier = verifier(cell).filter(name -> !name.equals(cell.policy()));
        if (guided(cell) || policy.isEmpty() || verifier.isEmpty()) {
            var engines = new ArrayList<String>();
            policy.ifPresent(engines::add);
            verifier.ifPresent(engines::add);
            return List.of(new Stage(engines, Stage.Part.WHOLE, List.of(cell)));
        }
        return List.of(
                new Stage(List.of(policy.get()), Stage.Part.DRAW, List.of(cell)),
                new Stage(List.of(verifier.get()), Stage.Part.SCORE, List.of(cell)));
    }

    /// The engine behind the cell's verifier, where it takes room.
    Optional<String> verifier(PlannedCell cell) {
        return cell.verifier().isEmpty()
                ? Optional.empty()
                : suite.verifier(cell.verifier()).engine().flatMap(this::roomy);
    }

    private Optional<String> roomy(String name) {
        return Optional.of(name).filter(engine -> suite.engine(engine).share() > 0);
    }

    /// Of the engine in the suite's file.
    int place(String name) {
        return suite.engines().indexOf(suite.engine(name));
    }

    private boolean guided(PlannedCell cell) {
        return known.search(cell).guided();
    }
}
