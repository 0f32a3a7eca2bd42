package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoadTest {

    @Test
    void llamaServerTellsItsQueue() {
        assertThat(Load.of(Flavour.LLAMA_SERVER, body("llama-server/get-metrics-under-load")))
                .contains(new Load(4, 2));
    }

    @Test
    void vllmTellsItsQueueAndTheReasonsAreNotCountedTwice() {
        var metrics =
                body("vllm/get-metrics")
                        .replace(
                                "waiting{engine=\"0\",model_name=\"smollm2\"} 0.0",
                                "waiting{engine=\"0\",model_name=\"smollm2\"} 3.0")
                        .replace("reason=\"capacity\"} 0.0", "reason=\"capacity\"} 3.0");
        assertThat(Load.of(Flavour.VLLM, metrics)).contains(new Load(0, 3));
    }

    @Test
    void theEnginesOfOneServerAreAddedUp() {
        var metrics =
                """
                sglang:num_running_reqs{tp_rank="0"} 8
                sglang:num_running_reqs{tp_rank="1"} 2
                sglang:num_queue_reqs{tp_rank="0"} 4
                """;
        assertThat(Load.of(Flavour.SGLANG, metrics)).contains(new Load(10, 4));
    }

    @Test
    void aServerThatDoesNotTellHasNoLoad() {
        assertThat(Load.of(Flavour.VLLM, "vllm:num_requests_running 3\n")).isEmpty();
        assertThat(Load.of(Flavour.GENERIC, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"64, 8, false", "64, 9, true", "4, 1, false", "4, 2, true", "0, 0, false"})
    void aQueueIsLongFromAnEighthOfWhatRuns(long running, long waiting, boolean crowded) {
        assertThat(new Load(running, waiting).crowded()).isEqualTo(crowded);
    }

    @Test
    void aLongQueueTwiceInARowLowersWhatIsSentButNotBelowWhatRuns() {
        var endpoint = new Endpoint(URI.create("http://127.0.0.1:1"), 100);
        serve(endpoint, 84);
        var watch = LoadWatch.start(wire(), Flavour.GENERIC, List.of(endpoint));
        watch.consider(endpoint, new Load(40, 60));
        assertThat(endpoint.gate().limit()).isEqualTo(100);
        watch.consider(endpoint, new Load(40, 60));
        assertThat(endpoint.gate().limit()).isEqualTo(75);
        watch.consider(endpoint, new Load(70, 30));
        assertThat(endpoint.gate().limit()).isEqualTo(70);
        watch.consider(endpoint, new Load(70, 2));
        watch.consider(endpoint, new Load(70, 30));
        assertThat(endpoint.gate().limit()).isEqualTo(70);
    }

    @Test
    void aGateIsCappedByTheServersSlots() {
        var endpoint = new Endpoint(URI.create("http://127.0.0.1:1"), 100);
        endpoint.gate().cap(4);
        serve(endpoint, 10);
        assertThat(endpoint.gate().limit()).isEqualTo(4);
        assertThat(endpoint.gate().most()).isEqualTo(4);
    }

    private static void serve(Endpoint endpoint, int calls) {
        try {
            for (int i = 0; i < calls; i++) {
                endpoint.gate().enter(Duration.ZERO);
                endpoint.gate().leaveServed();
            }
        } catch (Trouble | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Wire wire() {
        return new Wire(java.util.Optional.empty(), Patience.USUAL);
    }

    private static String body(String fixture) {
        return Reply.fixture(fixture).path("response").path("body").asString();
    }
}
