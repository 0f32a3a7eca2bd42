package dev.slingshot.strategies.topology;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Seeds;
import java.util.List;
import java.util.stream.Collectors;

/// Every sample draws its topology, all alike likely, so that a pool holds responses of all of them
/// and stays a pool of independent draws: any N begins a larger one. A sample that draws a tree
/// asks what the sample of the same number asks where all are trees, and shares its call.
///
/// @param shapings drawn from
public record Mixture(String label, List<Shaping> shapings) implements Form {
    public Mixture {
        shapings = List.copyOf(shapings);
        require(shapings.size() > 1, "a mixture needs 2 or more topologies, got %s", shapings);
    }

    @Override
    public Shaping of(Question question, long draw) {
        return shapings.get(Math.floorMod(Seeds.of(draw, "topology"), shapings.size()));
    }

    @Override
    public String ranges() {
        return shapings.stream()
                .map(shaping -> shaping.label() + ": " + shaping.ranges())
                .collect(Collectors.joining("; ", "mixed of ", ""));
    }
}
