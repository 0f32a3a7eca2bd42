package dev.slingshot.harness.engine.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A llama-server of the test's own on a free port of the loopback. Its loading is waited for by
/// whoever connects.
record LlamaProgram(Process process, String address) implements AutoCloseable {

    static Optional<LlamaProgram> fromEnvironment() throws IOException {
        var program = System.getenv("SLINGSHOT_LLAMA_SERVER");
        var model = System.getenv("SLINGSHOT_MODEL");
        return program == null || model == null
                ? Optional.empty()
                : Optional.of(start(Path.of(program), Path.of(model)));
    }

    private static LlamaProgram start(Path program, Path model) throws IOException {
        var port = Integer.toString(freePort());
        var builder =
                new ProcessBuilder(
                        program.toString(),
                        "-m",
                        model.toString(),
                        "-ngl",
                        "0",
                        "-t",
                        "1",
                        "-np",
                        "4",
                        "-c",
                        "8192",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        port);
        var folder = program.toAbsolutePath().getParent();
        if (folder != null) {
            builder.environment().put("LD_LIBRARY_PATH", folder.toString());
        }
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return new LlamaProgram(builder.start(), "http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
