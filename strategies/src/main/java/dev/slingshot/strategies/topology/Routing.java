package dev.slingshot.strategies.topology;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Question;
import java.util.List;
import java.util.stream.Collectors;

/// Each question is asked for the topology that a router chooses for it. What it asks is what the
/// chosen topology's own samples ask, and shares their calls.
///
/// @param shapings one for each topology
public record Routing(String label, Router router, List<Shaping> shapings) implements Form {
    public Routing {
        shapings = List.copyOf(shapings);
        for (Topology topology : Topology.values()) {
            require(
                    shapings.stream().filter(one -> one.topology() == topology).count() == 1,
                    "routing needs one way of asking for a %s",
                    topology.label());
        }
    }

    @Override
    public Shaping of(Question question, long draw) {
        var topology = router.of(question);
        return shapings.stream()
                .filter(one -> one.topology() == topology)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String ranges() {
        return shapings.stream()
                .map(shaping -> shaping.label() + ": " + shaping.ranges())
                .collect(
                        Collectors.joining("; ", "routed by " + router.identity() + " among ", ""));
    }
}
