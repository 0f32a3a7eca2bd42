package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.strategies.Completion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Four slots that can be saved, as llama-server has them with `--slot-save-path`.
final class SlotStatesTest {
    private static final int SLOTS = 4;
    private final ScriptedServer server = ScriptedServer.llama();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_server_that_moves_no_states_chooses_its_slots_itself() {
        try (var policy = Asking.connect(Asking.servers(server.address()))) {
            policy.complete(Asking.request(Asking.STEP));
        }
        assertThat(bodies("/completion")).noneMatch(body -> body.has("id_slot"));
    }

    @Test
    void siblings_have_their_path_read_once_and_charged_once() throws Exception {
        moves(Reply.of(200, moved(59)));
        long cached = 0;
        for (Completion drawn : siblings()) {
            assertThat(drawn.finish().name()).isEqualTo("STOP");
            cached += drawn.usage().cachedTokens();
        }
        var reads =
                bodies("/completion").filter(body -> body.path("n_predict").asInt() == 0).count();
        // The recorded answer says that 58 of 59 tokens were cached and 1 was read.
        assertThat(cached).isEqualTo(64 * 58 - reads);
        assertThat(reads).isBetween(1L, 32L);
        assertThat(bodies("/completion")).allMatch(body -> body.path("id_slot").asInt(-9) >= -1);
        assertThat(actions("filename").count()).isGreaterThan(2);
    }

    @Test
    void a_state_that_cannot_be_restored_costs_time_and_no_answer() throws Exception {
        moves(Reply.of(200, moved(59)), Reply.of(200, moved(59)), Reply.of(400, "{}"));
        assertThat(siblings()).hasSize(64).allMatch(drawn -> drawn.text().endsWith("\n\n"));
    }

    @Test
    void the_servers_files_are_left_empty() throws Exception {
        moves(Reply.of(200, moved(59)));
        siblings();
        var last = actions("filename").toList().getLast();
        assertThat(last.path("filename").asString()).startsWith("slingshot-");
        assertThat(bodies("/slots/0").filter(JsonNode::isEmpty)).hasSize(1);
    }

    private void moves(Reply... replies) {
        for (int slot = 0; slot < SLOTS; slot++) {
            server.on("/slots/" + slot, replies);
        }
    }

    private static String moved(int tokens) {
        return "{\"n_saved\":%1$d,\"n_restored\":%1$d,\"timings\":{\"save_ms\":0.01,\"restore_ms\":0.01}}"
                .formatted(tokens);
    }

    private Stream<JsonNode> bodies(String path) {
        return server.seen(path).stream().map(ScriptedServer.Seen::json);
    }

    private Stream<JsonNode> actions(String field) {
        return Stream.of(0, 1, 2, 3)
                .flatMap(slot -> bodies("/slots/" + slot))
                .filter(body -> body.has(field));
    }

    private List<Completion> siblings() throws Exception {
        var start = new CountDownLatch(64);
        var all = new ArrayList<Future<Completion>>();
        try (var policy = Asking.connect(Asking.servers(server.address()));
                var threads = Executors.newFixedThreadPool(64)) {
            for (int i = 0; i < 64; i++) {
                all.add(
                        threads.submit(() -> {
                            start.countDown();
                            start.await();
                            return policy.complete(Asking.request(Asking.STEP));
                        }));
            }
            var drawn = new ArrayList<Completion>();
            for (var one : all) {
                drawn.add(one.get());
            }
            return drawn;
        }
    }
}
