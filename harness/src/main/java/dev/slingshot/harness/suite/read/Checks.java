package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Matrix;
import dev.slingshot.harness.suite.Point;
import dev.slingshot.harness.suite.Points;
import dev.slingshot.harness.suite.StrategySpec;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.topology.Form;
import dev.slingshot.strategies.topology.Routing;
import dev.slingshot.strategies.topology.ShapedPrompts;
import java.util.List;
import java.util.Optional;

/// What a matrix must hold beyond its names, each mistake noted where it stands.
record Checks(Known known, Matrix matrix, List<VerifierSpec> verifiers, Fields fields) {

    void all() {
        var points = new Points(matrix, known);
        var items = fields.items("strategies");
        for (int i = 0; i < items.size(); i++) {
            StrategySpec strategy = matrix.strategies().get(i);
            verifier(strategy, items.get(i));
            steps(strategy, points, items.get(i));
            budgets(strategy, points, items.get(i));
        }
        exclusions(points);
        shapes(points);
        routes(points);
        seeds();
    }

    private void verifier(StrategySpec strategy, Item item) {
        if (matrix.verifiers().stream().anyMatch(name -> !name.equals(Matrix.NO_VERIFIER))) {
            return;
        }
        if (search(strategy).guided()) {
            item.complain(
                    "%s searches with a verifier and the matrix has none; add one to"
                                    .formatted(strategy.search())
                            + " matrix.verifiers, such as "
                            + String.join(" or ", known.verifiers().names()));
        } else if (item.isMapping() && item.named().containsKey("selections")) {
            scored(strategy.selections())
                    .ifPresent(selection ->
                            item.complain(
                                    "selection \"%s\" reads scores and the matrix has no verifier; add one"
                                                    .formatted(selection)
                                            + " to matrix.verifiers or leave the selection out"));
        }
    }

    private void steps(StrategySpec strategy, Points points, Item item) {
        if (!search(strategy).readsSteps()) {
            return;
        }
        points.all().stream()
                .filter(point -> point.strategy().equals(strategy))
                .map(Point::verifier)
                .distinct()
                .filter(this::readsSolutions)
                .forEach(verifier ->
                        item.complain(
                                "%s asks its verifier about unfinished solutions and %s reads whole ones; exclude {strategy: %s, verifier: %s}%s"
                                        .formatted(
                                                strategy.search(),
                                                verifier,
                                                strategy.label(),
                                                verifier,
                                                rollsOut(strategy)
                                                        ? ", or set its `lookahead`"
                                                        : "")));
    }

    private boolean rollsOut(StrategySpec strategy) {
        return known.searches().get(strategy.search()).options().stream()
                .anyMatch(option -> option.name().equals("lookahead"));
    }

    private boolean readsSolutions(String verifier) {
        return verifiers.stream()
                .filter(spec -> spec.name().equals(verifier))
                .anyMatch(
                        spec -> known.verifiers().get(spec.kind()).readsSolutions(spec.settings()));
    }

    private Optional<String> scored(List<String> selections) {
        return selections.stream()
                .filter(name -> known.selections().get(name).needsScores())
                .findFirst();
    }

    private void budgets(StrategySpec strategy, Points points, Item item) {
        points.all().stream()
                .filter(point -> point.strategy().equals(strategy))
                .mapToInt(Point::n)
                .distinct()
                .forEach(n ->
                        item.checked(_ -> {
                            refuse(strategy, n);
                            return n;
                        }));
    }

    private void refuse(StrategySpec strategy, int n) {
        try {
            search(strategy)
                    .check(
                            new Budget(
                                    n,
                                    matrix.sampling().maxTokens(),
                                    matrix.stepTokens(),
                                    matrix.totalTokens()));
        } catch (ConfigurationException refused) {
            throw new ConfigurationException(
                    "%s; give the strategy budgets of its own or exclude {strategy: %s, n: %d}"
                            .formatted(refused.getMessage(), strategy.label(), n));
        }
    }

    private void exclusions(Points points) {
        var items = fields.items("exclude");
        var all = points.beforeExclusion();
        for (int i = 0; i < items.size(); i++) {
            var exclusion = matrix.exclusions().get(i);
            if (all.stream().noneMatch(exclusion::covers)) {
                items.get(i).complain("this excludes nothing: no part of the matrix is like it");
            }
        }
    }

    /// A prompt that asks for no shape cannot ask for a tree.
    private void shapes(Points points) {
        points.all().stream()
                .filter(point -> !ShapedPrompts.has(point.prompt()))
                .filter(point -> !point.topology().equals(Matrix.CHAIN))
                .map(point ->
                        "prompt \"%s\" asks for no shape of thought; topology %s needs %s, or exclude"
                                        .formatted(
                                                point.prompt(),
                                                point.topology().label(),
                                                String.join(" or ", ShapedPrompts.NAMES))
                                + " {prompt: %s, topology: %s}"
                                        .formatted(point.prompt(), point.topology().label()))
                .distinct()
                .forEach(message ->
                        fields.get("topologies").ifPresent(item -> item.complain(message)));
    }

    /// A router learned what is right for one policy.
    private void routes(Points points) {
        for (Form form : matrix.topologies()) {
            if (form instanceof Routing routing) {
                var policies =
                        points.all().stream()
                                .filter(point -> point.topology().equals(form))
                                .map(Point::policy)
                                .distinct()
                                .toList();
                routing.router().policy().ifPresent(own -> route(routing, own, policies));
            }
        }
    }

    private void route(Routing routing, String policy, List<String> policies) {
        policies.stream()
                .filter(other -> !other.equals(policy))
                .forEach(other ->
                        fields.get("topologies")
                                .ifPresent(item ->
                                        item.complain(
                                                "topology %s was learned from responses of \"%s\" and is to route \"%s\"; train one of its own with slingshot train mtrm, exclude {policy: %s, topology: %s}, or set any_policy: on"
                                                        .formatted(
                                                                routing.label(),
                                                                policy,
                                                                other,
                                                                other,
                                                                routing.label()))));
    }

    private void seeds() {
        if (matrix.sampling().greedy() && matrix.seeds().size() > 1) {
            fields.get("seeds")
                    .ifPresent(item ->
                            item.complain(
                                    "at temperature 0 every seed draws the same; use one seed or"
                                            + " another temperature"));
        }
    }

    private Search search(StrategySpec strategy) {
        return known.search(strategy, Aggregation.LAST);
    }
}
