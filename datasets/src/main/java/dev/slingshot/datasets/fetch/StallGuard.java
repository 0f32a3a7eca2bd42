package dev.slingshot.datasets.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Gives a transfer up when no byte came for a while: reading itself would wait for ever.
final class StallGuard implements AutoCloseable {
    private final InputStream body;
    private final Duration limit;
    private final Thread watch;
    private volatile long lastNanos = System.nanoTime();
    private volatile boolean stalled;

    StallGuard(InputStream body, Duration limit) {
        this.body = body;
        this.limit = limit;
        this.watch = Thread.ofVirtual().name("stall-guard").start(this::watch);
    }

    int read(byte[] block) throws IOException {
        try {
            int count = body.read(block);
            lastNanos = System.nanoTime();
            if (!stalled) {
                return count;
            }
        } catch (IOException broken) {
            if (!stalled) {
                throw broken;
            }
        }
        throw new IOException("no byte for " + limit.toMillis() / 1000.0 + " s");
    }

    private void watch() {
        try {
            long left = limit.toNanos();
            while (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
                left = limit.toNanos() - (System.nanoTime() - lastNanos);
            }
            stalled = true;
            body.close();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (IOException closing) {
            stalled = true;
        }
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        body.close();
    }
}
