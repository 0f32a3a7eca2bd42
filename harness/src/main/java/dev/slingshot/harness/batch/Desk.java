package dev.slingshot.harness.batch;

import dev.slingshot.harness.engine.http.BatchRoute;
import dev.slingshot.harness.store.Key;
import dev.slingshot.harness.store.RecordedPolicy;
import dev.slingshot.harness.store.StoppedException;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/// Answers calls from a file, and notes those it has no answer for.
final class Desk {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Answers answers;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    Desk(Answers answers) {
        this.answers = answers;
    }

    private record Pending(String problem, String id, String line) {}

    /// @param card the model's, which is part of every call's key
    record DeskPolicy(Desk desk, ModelCard card, BatchRoute route) implements Policy {
        @Override
        public ModelCard model() {
            return card;
        }

        @Override
        public Completion complete(GenerationRequest request) {
            return desk.complete(RecordedPolicy.key(card, request), request, route);
        }
    }

    private Completion complete(Key key, GenerationRequest request, BatchRoute route) {
        var answer = answers.of(key.hex());
        if (answer.isEmpty()) {
            pending.computeIfAbsent(
                    key.hex(), id -> new Pending(request.problem(), id, line(id, request, route)));
            throw new StoppedException("waits for its answer");
        }
        taken.add(key.hex());
        try {
            return route.completion(request, answer.get().body());
        } catch (ConfigurationException refused) {
            throw answers.at(answer.get().number(), String.valueOf(refused.getMessage()));
        }
    }

    private static String line(String id, GenerationRequest request, BatchRoute route) {
        var line = MAPPER.createObjectNode();
        line.put("custom_id", id).put("method", "POST").put("url", BatchRoute.URL);
        line.set("body", route.body(request));
        return line.toString();
    }

    /// The pending calls, those of one problem together: a server has read their beginning then.
    List<String> lines() {
        return pending.values().stream()
                .sorted(Comparator.comparing(Pending::problem).thenComparing(Pending::id))
                .map(Pending::line)
                .toList();
    }

    int pending() {
        return pending.size();
    }

    int taken() {
        return taken.size();
    }

    boolean took(String id) {
        return taken.contains(id);
    }
}
