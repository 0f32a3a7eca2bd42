package dev.slingshot.harness.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One thread that writes: what is waiting is committed together, in the order it came. A full
/// queue makes callers wait.
final class GroupCommit implements AutoCloseable {
    private static final int QUEUE = 4096;
    private static final int GROUP = 1024;

    /// Something to be written inside a transaction.
    interface Write {
        void to(Connection connection) throws SQLException;
    }

    private record Entry(Write write, CompletableFuture<Void> committed, boolean last) {}

    private final Path file;
    private final Connection connection;
    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean closed;
    private final AtomicReference<@Nullable StoreException> failure = new AtomicReference<>();

    GroupCommit(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("run-store").daemon(true).start(this::writeGroups);
    }

    /// Queues a write; the future is done once it is committed.
    CompletableFuture<Void> submit(Write write) {
        return put(new Entry(write, new CompletableFuture<>(), false));
    }

    private CompletableFuture<Void> put(Entry entry) {
        if (closed) {
            throw new IllegalStateException("the run store is closed");
        }
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        try {
            queue.put(entry);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(file, "write", e);
        }
        return entry.committed();
    }

    private void writeGroups() {
        boolean last = false;
        while (!last) {
            var group = new ArrayList<Entry>();
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(group, GROUP - 1);
            last = group.getLast().last();
            commit(group);
        }
    }

    private void commit(List<Entry> group) {
        try {
            for (Entry entry : group) {
                entry.write().to(connection);
            }
            connection.commit();
            group.forEach(entry -> entry.committed().complete(null));
        } catch (SQLException | RuntimeException e) {
            rollBack();
            group.forEach(entry ->
                    entry.committed().completeExceptionally(new StoreException(file, "write", e)));
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The group's futures carry the failure that led here.
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            queue.put(new Entry(_ -> {}, new CompletableFuture<>(), true));
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
