package dev.slingshot.harness.export;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.export.TuningRows.Choice;
import dev.slingshot.harness.tag.Difficulty;
import dev.slingshot.strategies.Seeds;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// As many rows of each topology as the rarest has, and of each topology as many of one difficulty
/// as of another, as far as there are some.
record Balance(List<Choice> choices, long seed) {

    /// @throws dev.slingshot.strategies.ConfigurationException where a topology has none
    static List<Choice> of(List<Choice> choices, long seed) {
        return new Balance(choices, seed).balanced();
    }

    private List<Choice> balanced() {
        int least =
                Arrays.stream(Topology.values()).mapToInt(one -> of(one).size()).min().orElse(0);
        var kept = new ArrayList<Choice>();
        for (Topology topology : Topology.values()) {
            require(
                    !of(topology).isEmpty(),
                    "no training row is left in which the %s is its question's best topology, and a balanced set needs some of each; take the rows as they come with --no-balance, responses of any shape with --any-shape, or draw more responses",
                    topology.label());
            kept.addAll(spread(of(topology), least));
        }
        return kept;
    }

    private List<Choice> of(Topology topology) {
        return choices.stream().filter(choice -> choice.topology() == topology).toList();
    }

    /// One difficulty after the other, until there are enough.
    private List<Choice> spread(List<Choice> of, int wanted) {
        var queues =
                Arrays.stream(Difficulty.values())
                        .map(difficulty -> new ArrayDeque<>(shuffled(of, difficulty)))
                        .toList();
        var kept = new ArrayList<Choice>();
        for (int turn = 0; kept.size() < wanted; turn++) {
            var next = queues.get(turn % queues.size()).poll();
            if (next != null) {
                kept.add(next);
            }
        }
        return kept;
    }

    private List<Choice> shuffled(List<Choice> of, Difficulty difficulty) {
        return of.stream()
                .filter(choice -> choice.difficulty() == difficulty)
                .sorted(
                        Comparator.comparingLong(
                                        (Choice choice) -> Seeds.of(seed, "balance " + choice.id()))
                                .thenComparing(Choice::id))
                .toList();
    }
}
