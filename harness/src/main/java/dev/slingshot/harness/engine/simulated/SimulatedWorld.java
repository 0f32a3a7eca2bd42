package dev.slingshot.harness.engine.simulated;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The problems that simulated models and verifiers know, right answers included: what searches
/// never see and a closed-form world has to. Any data set will do; a problem's `level` tag makes it
/// easier or harder.
public final class SimulatedWorld {
    /// Part of every simulated model's identity: a changed world is another model.
    static final String VERSION = "1";

    private final Map<String, Scenario> scenarios;
    private final List<String> keys;

    private SimulatedWorld(List<Problem> problems) {
        keys = problems.stream().map(problem -> problem.question().key()).distinct().toList();
        scenarios =
                problems.stream()
                        .map(Scenario::of)
                        .collect(
                                toUnmodifiableMap(
                                        Scenario::key, Function.identity(), (one, _) -> one));
    }

    public static SimulatedWorld of(List<Problem> problems) {
        return new SimulatedWorld(problems);
    }

    /// @throws ConfigurationException where the world was not made with this problem
    Scenario scenario(String key) {
        var scenario = scenarios.get(key);
        if (scenario == null) {
            throw new ConfigurationException(
                    "the simulated world does not know problem %s: make it from all data sets of the suite (it knows %d problems)"
                            .formatted(key, keys.size()));
        }
        return scenario;
    }

    /// In the order the problems were given.
    List<Scenario> scenarios() {
        return keys.stream().map(this::scenario).toList();
    }
}
