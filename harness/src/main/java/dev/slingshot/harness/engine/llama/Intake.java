package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.EngineException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The one bounded queue in front of all contexts. A context takes what belongs to it first: work
/// of a group whose prompt it has read before, then work of groups nobody has, and others' work
/// only when it would stand half idle. Contexts that the [Crowd] has closed take nothing new.
final class Intake {
    private static final int REMEMBERED_GROUPS = 1 << 14;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition taken = lock.newCondition();
    private final List<Work> waiting = new ArrayList<>();
    private final Map<Integer, Integer> owners =
            new LinkedHashMap<>(64, .75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                    return size() > REMEMBERED_GROUPS;
                }
            };
    private final int capacity;
    private final Crowd crowd;
    private final int[] busy;
    private @Nullable EngineException closed;

    Intake(int capacity, Crowd crowd) {
        this.capacity = capacity;
        this.crowd = crowd;
        this.busy = new int[crowd.contexts()];
    }

    /// Adds work, waiting while the queue is full.
    void put(Work work) {
        lock.lock();
        try {
            while (closed == null && waiting.size() >= capacity) {
                taken.awaitUninterruptibly();
            }
            if (closed != null) {
                throw closed;
            }
            waiting.add(work);
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// What context `owner`, which runs `running` sequences and has room for `room`, should start
    /// now. Waits while it has nothing to do at all; null means that the engine is closed.
    @Nullable List<Work> take(int owner, int running, int room) {
        lock.lock();
        try {
            busy[owner] = running;
            var chosen = choose(owner, room);
            while (closed == null && running == 0 && chosen.isEmpty()) {
                arrived.awaitUninterruptibly();
                chosen = choose(owner, room);
            }
            return closed == null ? chosen : null;
        } finally {
            lock.unlock();
        }
    }

    private List<Work> choose(int owner, int room) {
        var chosen = new ArrayList<Work>();
        int open = crowd.open(live());
        int share = owner < open ? Math.ceilDiv(live(), open) : 0;
        int wanted = Math.min(room, share - busy[owner]);
        move(wanted, chosen, work -> isOf(work, owner));
        for (var next = firstFree(open);
                next.isPresent() && chosen.size() < wanted;
                next = firstFree(open)) {
            owners.put(next.get().group(), owner);
            move(wanted, chosen, work -> isOf(work, owner));
        }
        if (busy[owner] + chosen.size() <= share / 2) {
            move(wanted, chosen, _ -> true);
        }
        busy[owner] += chosen.size();
        if (!chosen.isEmpty()) {
            taken.signalAll();
        }
        return chosen;
    }

    private boolean isOf(Work work, int owner) {
        var known = owners.get(work.group());
        return known != null && known == owner;
    }

    /// The first of a group that no open context owns.
    private Optional<Work> firstFree(int open) {
        return waiting.stream()
                .filter(work -> owners.getOrDefault(work.group(), open) >= open)
                .findFirst();
    }

    private void move(int wanted, List<Work> chosen, Predicate<Work> which) {
        Iterator<Work> iterator = waiting.iterator();
        while (iterator.hasNext() && chosen.size() < wanted) {
            var work = iterator.next();
            if (which.test(work)) {
                iterator.remove();
                chosen.add(work);
            }
        }
    }

    private int live() {
        int sum = waiting.size();
        for (int each : busy) {
            sum += each;
        }
        return sum;
    }

    /// A call of one context took so much: where cores are taken, contexts keep together.
    void called(long cpuNanos, long wallNanos) {
        lock.lock();
        try {
            int running = (int) IntStream.of(busy).filter(each -> each > 0).count();
            crowd.called(running, cpuNanos, wallNanos);
        } finally {
            lock.unlock();
        }
    }

    /// Refuses all further work and hands back what nobody started.
    List<Work> close(EngineException reason) {
        lock.lock();
        try {
            if (closed == null) {
                closed = reason;
            }
            var left = List.copyOf(waiting);
            waiting.clear();
            arrived.signalAll();
            taken.signalAll();
            return left;
        } finally {
            lock.unlock();
        }
    }
}
