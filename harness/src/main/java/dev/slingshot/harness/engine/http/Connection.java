package dev.slingshot.harness.engine.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;

/// One HTTP/1.1 connection to a server: blocking, one exchange at a time.
final class Connection {
    private static final int BUFFER = 8192;
    private static final int LONG_BODY = 1 << 20;

    private final DefaultBHttpClientConnection wire;
    private final Socket socket;
    private long idleSince = System.nanoTime();
    private boolean streamed;
    private boolean kept;
    private boolean unheard;

    Connection(DefaultBHttpClientConnection wire, Socket socket) {
        this.wire = wire;
        this.socket = socket;
    }

    /// An answer whose body is in hand, or in the progress where it was streamed.
    @SuppressWarnings("ArrayRecordComponent") // a body on its way to its reader, never compared
    record Answer(int status, Optional<String> retryAfter, byte[] body, boolean reusable) {}

    Answer exchange(
            ClassicHttpRequest request,
            Optional<Streaming> streaming,
            Progress progress,
            Pulse pulse)
            throws IOException, HttpException, Trouble {
        unheard = true;
        wire.sendRequestHeader(request);
        wire.sendRequestEntity(request);
        wire.flush();
        var response = wire.receiveResponseHeader();
        unheard = false;
        wire.receiveResponseEntity(response);
        var type = value(response, "Content-Type").orElse("");
        streamed = response.getCode() == 200 && type.startsWith("text/event-stream");
        byte[] body =
                streamed && streaming.isPresent()
                        ? events(response, new Events(streaming.get().begin(), pulse), progress)
                        : whole(response, progress);
        boolean reusable =
                wire.isConsistent()
                        && !(streamed && closesAfterStreams(response))
                        && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(
                                request, response, HttpCoreContext.create());
        return new Answer(response.getCode(), value(response, "Retry-After"), body, reusable);
    }

    /// llama-server promises keep-alive and closes after every streamed answer.
    private static boolean closesAfterStreams(ClassicHttpResponse response) {
        return value(response, "Server").orElse("").startsWith("llama.cpp");
    }

    private static Optional<String> value(ClassicHttpResponse response, String header) {
        return Optional.ofNullable(response.getFirstHeader(header)).map(found -> found.getValue());
    }

    private static byte[] events(ClassicHttpResponse response, Events events, Progress progress)
            throws IOException, Trouble {
        progress.stream(events);
        progress.note();
        var buffer = new byte[BUFFER];
        try (var in = body(response)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                events.add(buffer, got);
                progress.note();
            }
        }
        events.end();
        return new byte[0];
    }

    private static byte[] whole(ClassicHttpResponse response, Progress progress)
            throws IOException {
        progress.note();
        var entity = response.getEntity();
        long length = entity == null ? 0 : entity.getContentLength();
        try (var in = body(response)) {
            return length >= 0 && length <= LONG_BODY
                    ? told(in, (int) length, progress)
                    : untold(in, progress);
        }
    }

    private static byte[] told(InputStream in, int length, Progress progress) throws IOException {
        var all = new byte[length];
        for (int at = 0; at < length; ) {
            int got = in.read(all, at, length - at);
            if (got < 0) {
                throw new EOFException(
                        "the answer ended after %d of %d bytes".formatted(at, length));
            }
            at += got;
            progress.note();
        }
        return all;
    }

    private static byte[] untold(InputStream in, Progress progress) throws IOException {
        var all = new ByteArrayOutputStream(BUFFER);
        var buffer = new byte[BUFFER];
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            all.write(buffer, 0, got);
            progress.note();
        }
        return all.toByteArray();
    }

    private static InputStream body(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    /// Ends whatever is read from it just now.
    void cut() {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is closed either way.
        }
    }

    void close() {
        wire.close(CloseMode.IMMEDIATE);
    }

    void rest() {
        idleSince = System.nanoTime();
        kept = true;
    }

    /// Whether its last answer came as events.
    boolean streamed() {
        return streamed;
    }

    /// Whether it was kept after a streamed answer, and then not a byte came.
    boolean closedAfterStream() {
        return kept && streamed && unheard;
    }

    /// Whether the server may have closed it meanwhile.
    boolean stale(long idleNanos, long checkNanos) throws IOException {
        long idle = System.nanoTime() - idleSince;
        return idle > idleNanos || (idle > checkNanos && wire.isStale());
    }
}
