package dev.slingshot.harness.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import tools.jackson.databind.JsonNode;

/// Reads a body of server-sent events (WHATWG HTML, section 9.2) as they come; of their fields only
/// `data` is used by any server.
final class Events {
    private static final String DATA = "data:";

    private final Assembly assembly;
    private final Pulse pulse;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Events(Assembly assembly, Pulse pulse) {
        this.assembly = assembly;
        this.pulse = pulse;
    }

    void add(byte[] bytes, int length) throws Trouble {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, from, i - from);
                from = i + 1;
                take();
            }
        }
        line.write(bytes, from, length - from);
    }

    private void take() throws Trouble {
        var text = line.toString(UTF_8).strip();
        line.reset();
        if (text.startsWith(DATA)) {
            event(text.substring(DATA.length()).strip());
        } else if (text.startsWith("{")) {
            throw Json.unreadable("a line of the stream is no event: " + Json.excerpt(text));
        }
    }

    private void event(String data) throws Trouble {
        if (data.equals("[DONE]")) {
            return;
        }
        var event = Json.parse(data.getBytes(UTF_8));
        if (event.hasNonNull("error")) {
            throw Refusal.inside(event);
        }
        pulse.token();
        assembly.add(event);
    }

    void end() throws Trouble {
        if (!assembly.complete()) {
            throw new Trouble(
                    Trouble.Kind.BROKEN, "the stream ended before the answer was complete");
        }
    }

    /// What came so far.
    JsonNode whole() {
        return assembly.whole();
    }

    int tokens() {
        return assembly.tokens();
    }
}
