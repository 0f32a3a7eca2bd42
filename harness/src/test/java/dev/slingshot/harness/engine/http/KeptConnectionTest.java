package dev.slingshot.harness.engine.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Servers that promise to keep a connection and close it after a streamed answer: llama-server
/// does so always.
final class KeptConnectionTest {
    private static final String EVENTS =
            """
            data: {"content":"a","tokens":[1],"stop":false}

            data: {"content":"","tokens":[],"stop":true,"stop_type":"limit","tokens_predicted":1,"tokens_evaluated":3}

            """;

    private final ServerSocket listening = listen();
    private final AtomicInteger opened = new AtomicInteger();
    private final Wire wire = new Wire(Optional.empty(), Patience.USUAL);

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        listening.close();
    }

    @Test
    void llama_server_is_never_asked_twice_over_a_connection_that_streamed() throws Exception {
        serve("llama.cpp");
        for (int i = 0; i < 3; i++) {
            assertThat(ask().path("content").asString()).isEqualTo("a");
        }
        assertThat(opened).hasValue(3);
    }

    @Test
    void another_server_is_found_out_at_its_first_closed_connection() throws Exception {
        serve("somebody else");
        ask();
        assertThatThrownBy(this::ask).isInstanceOf(Trouble.class).hasMessageContaining("broke");
        for (int i = 0; i < 3; i++) {
            ask();
        }
        assertThat(opened).hasValue(4);
    }

    private JsonNode ask() throws Trouble, InterruptedException {
        var body = JsonMapper.builder().build().createObjectNode();
        var ask = Ask.generation("/completion", body, "", 1).streamed(Streaming.LLAMA);
        var address = URI.create("http://127.0.0.1:" + listening.getLocalPort());
        return wire.exchange(address, ask.letter(), Duration.ofSeconds(20), new Pulse());
    }

    private void serve(String name) {
        Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    var socket = listening.accept();
                    opened.incrementAndGet();
                    Thread.startVirtualThread(() -> answerOnce(socket, name));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
    }

    /// Answers one request and reads the head of the next, if one comes, without answering it.
    private static void answerOnce(Socket socket, String name) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            head(in);
            var answer =
                    "HTTP/1.1 200 OK\r\nServer: %s\r\nKeep-Alive: timeout=5, max=100\r\nContent-Type: text/event-stream\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(name, EVENTS.length(), EVENTS);
            socket.getOutputStream().write(answer.getBytes(US_ASCII));
            head(in);
        } catch (IOException gone) {
            // The client closed it first.
        }
    }

    private static void head(BufferedReader in) throws IOException {
        var line = in.readLine();
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
    }
}
