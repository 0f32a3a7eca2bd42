package dev.slingshot.harness.engine.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;

/// Open connections to one server. They are given up before the servers' five seconds of keep-alive
/// are over, so that none is reused while its server closes it. A server that was seen to close one
/// after a streamed answer, against its promise, has none of these kept any more.
final class Connections {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long IDLE_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long CHECK_NANOS = Duration.ofSeconds(1).toNanos();

    private final URI address;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closedAfterStream;

    Connections(URI address) {
        this.address = address;
    }

    /// The one that rested shortest, or a new one.
    Connection take() throws IOException {
        for (var kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (!kept.stale(IDLE_NANOS, CHECK_NANOS)) {
                return kept;
            }
            kept.close();
        }
        return open();
    }

    void give(Connection connection) {
        if (closedAfterStream && connection.streamed()) {
            connection.close();
            return;
        }
        connection.rest();
        idle.addFirst(connection);
    }

    void drop(Connection connection) {
        closedAfterStream |= connection.closedAfterStream();
        connection.close();
    }

    private Connection open() throws IOException {
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(address.getHost(), port), (int) CONNECT.toMillis());
            return bound(secure ? secured(socket, port) : socket);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    private SSLSocket secured(Socket socket, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, address.getHost(), port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static Connection bound(Socket socket) throws IOException {
        var wire = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
        wire.bind(socket);
        return new Connection(wire, socket);
    }

    void close() {
        for (var kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            kept.close();
        }
    }
}
