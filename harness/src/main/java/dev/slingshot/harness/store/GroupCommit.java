package dev.slingshot.harness.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One thread that writes: what is waiting is committed together, in the order it came. What nobody
/// waits for stays a moment for company, since a group costs hardly more than one. A full queue
/// makes callers wait.
final class GroupCommit implements AutoCloseable {
    private static final int QUEUE = 4096;
    private static final int GROUP = 1024;
    private static final long LINGER_NANOS = Duration.ofMillis(20).toNanos();

    /// Something to be written inside a transaction.
    interface Write {
        void to(Connection connection) throws SQLException;
    }

    /// @param awaited whether it is written at once, with all that came before it
    private record Entry(
            Write write, CompletableFuture<Void> committed, boolean awaited, boolean last) {}

    private final Path file;
    private final Connection connection;
    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean closed;
    private final AtomicReference<@Nullable StoreException> failure = new AtomicReference<>();
    private final AtomicInteger awaited = new AtomicInteger();

    GroupCommit(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("run-store").daemon(true).start(this::writeGroups);
    }

    /// Queues a write that somebody waits for; the future is done once it is committed.
    CompletableFuture<Void> submit(Write write) {
        return put(new Entry(write, new CompletableFuture<>(), true, false));
    }

    /// Queues a write that nobody waits for.
    CompletableFuture<Void> submitLater(Write write) {
        return put(new Entry(write, new CompletableFuture<>(), false, false));
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
            queue(entry);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(file, "write", e);
        }
        return entry.committed();
    }

    private void queue(Entry entry) throws InterruptedException {
        queue.put(entry);
        if (entry.awaited()) {
            awaited.incrementAndGet();
            LockSupport.unpark(thread);
        }
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
            linger();
            queue.drainTo(group, GROUP - 1);
            last = group.getLast().last();
            awaited.addAndGet(-(int) group.stream().filter(Entry::awaited).count());
            commit(group);
        }
    }

    /// The counter may lag behind the queue for an instant, which makes an entry wait no longer
    /// than any other.
    private void linger() {
        long end = System.nanoTime() + LINGER_NANOS;
        for (long left = LINGER_NANOS;
                left > 0 && awaited.get() <= 0 && queue.size() < GROUP - 1;
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    /// After a failure nothing more is written: a trial must not be there without its calls.
    private void commit(List<Entry> group) {
        var failed = failure.get();
        if (failed != null) {
            group.forEach(entry -> entry.committed().completeExceptionally(failed));
            return;
        }
        try {
            for (Entry entry : group) {
                entry.write().to(connection);
            }
            connection.commit();
            group.forEach(entry -> entry.committed().complete(null));
        } catch (SQLException | RuntimeException e) {
            rollBack();
            var now = new StoreException(file, "write", e);
            failure.set(now);
            group.forEach(entry -> entry.committed().completeExceptionally(now));
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
            queue(new Entry(_ -> {}, new CompletableFuture<>(), true, true));
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
