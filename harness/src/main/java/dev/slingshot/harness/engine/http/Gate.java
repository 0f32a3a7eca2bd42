package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets so many sequences into one endpoint and finds out how many are good for it: one more for
/// each success until the first refusal, then one more a round, half as many after a refusal and
/// three quarters while the server's own queue is long (AIMD, Chiu and Jain 1989). Refusals of one
/// round halve it once.
final class Gate {
    private static final int START = 16;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private int most;
    private double limit;
    private boolean refusedBefore;
    private int inside;
    private long round;

    Gate(int most) {
        this.most = most;
        limit = Math.min(START, most);
    }

    /// Waits for room.
    ///
    /// @return the round it entered in
    long enter(Duration patience) throws Trouble, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (inside >= (int) limit) {
                if (left <= 0) {
                    throw new Trouble(Kind.BUSY, "no room on the server within " + patience);
                }
                left = freed.awaitNanos(left);
            }
            inside++;
            return round;
        } finally {
            lock.unlock();
        }
    }

    void leaveServed() {
        leave(() -> limit = Math.min(most, limit + (refusedBefore ? 1 / limit : 1)));
    }

    void leaveRefused(long entered) {
        leave(() -> {
            if (entered == round) {
                limit = Math.max(1, limit / 2);
                refusedBefore = true;
                round++;
            }
        });
    }

    void leaveUnchanged() {
        leave(() -> {});
    }

    /// The server queues what it is sent: it gets less, but no less than it works on now.
    void crowded(int running) {
        lock.lock();
        try {
            limit = Math.min(limit, Math.max(Math.max(1, running), limit * 3 / 4));
            refusedBefore = true;
            round++;
        } finally {
            lock.unlock();
        }
    }

    /// Never lets more in than this from now on.
    void cap(int sequences) {
        lock.lock();
        try {
            most = Math.min(most, Math.max(1, sequences));
            limit = Math.min(limit, most);
        } finally {
            lock.unlock();
        }
    }

    int most() {
        lock.lock();
        try {
            return most;
        } finally {
            lock.unlock();
        }
    }

    boolean idle() {
        lock.lock();
        try {
            return inside == 0;
        } finally {
            lock.unlock();
        }
    }

    int limit() {
        lock.lock();
        try {
            return (int) limit;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Runnable change) {
        lock.lock();
        try {
            inside--;
            change.run();
            for (int room = (int) limit - inside; room > 0 && lock.hasWaiters(freed); room--) {
                freed.signal();
            }
        } finally {
            lock.unlock();
        }
    }
}
