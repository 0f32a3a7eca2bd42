package dev.slingshot.datasets.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A web server on this machine that serves one file and notes who asked for what.
final class TinyServer implements AutoCloseable {
    private final HttpServer server;
    final List<String> ranges = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    private final byte[] content;

    TinyServer(byte[] content) {
        this.content = content;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/whole", exchange -> serve(exchange, true, content.length));
        server.createContext("/no-ranges", exchange -> serve(exchange, false, content.length));
        server.createContext("/breaks-off", exchange -> serve(exchange, true, 1000));
        server.createContext("/moved", exchange -> redirect(exchange, "/whole"));
        server.createContext("/hangs", this::hang);
        server.createContext("/missing", exchange -> exchange.sendResponseHeaders(404, -1));
        server.createContext(
                "/datasets/org/set/resolve/main/data.txt",
                exchange -> serve(exchange, true, content.length));
        server.createContext("/org/model/resolve/main/", this::linked);
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /// A large file of the hub: its hash is told in the header of a redirect.
    private void linked(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("small.txt")) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.getResponseHeaders().add("X-Linked-Etag", '"' + sha256() + '"');
        exchange.getResponseHeaders().add("X-Linked-Size", Integer.toString(content.length));
        redirect(exchange, "/whole");
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void serve(HttpExchange exchange, boolean ranged, int most) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String expected = exchange.getRequestHeaders().getFirst("If-Range");
        boolean same = expected == null || expected.equals("\"v1\"");
        int start =
                ranged && same && range != null ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        exchange.getResponseHeaders().add("ETag", "\"v1\"");
        if (start > 0) {
            exchange.getResponseHeaders()
                    .add(
                            "Content-Range",
                            "bytes %d-%d/%d".formatted(start, content.length - 1, content.length));
        }
        exchange.sendResponseHeaders(start > 0 ? 206 : 200, content.length - start);
        exchange.getResponseBody().write(content, start, Math.min(most, content.length - start));
        if (most >= content.length - start) {
            exchange.close();
        } else {
            exchange.getResponseBody().flush();
            throw new IOException("broken off on purpose");
        }
    }

    private void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().add("Location", target);
        exchange.sendResponseHeaders(302, -1);
    }

    private void hang(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content, 0, 10);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
