package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Tokens;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What llama-server's slots and the states it saved have read, as far as this side knows. The
/// server compares for itself: a mistake here costs time and changes no answer.
///
/// Slots share nothing. A path that several calls go on from is therefore saved once and restored
/// for each of them, into the slot that is worth least.
final class Slots {
    /// The server works out the last token of a prompt in any case, and has not read the last one
    /// that it drew.
    static final int NEARLY = 2;

    /// One path in so many is gone on from: what a slot wrote a short while ago is worth that part.
    private static final int GONE_ON = 4;

    private static final Slot NONE = new Slot(-1);

    private final List<Slot> slots;
    private final int statesMost;
    private final String session;
    private final SlotCosts costs;
    private final Map<String, Tokens> states = new LinkedHashMap<>(16, 0.75f, true);
    private long clock;

    /// @param session part of the names of the server's files: no two may have the same
    Slots(int count, int statesMost, String session, SlotCosts costs) {
        slots = IntStream.range(0, count).mapToObj(Slot::new).toList();
        this.statesMost = statesMost;
        this.session = session;
        this.costs = costs;
    }

    /// What a slot holds.
    private static final class Slot {
        final int id;
        Tokens held = Tokens.UNKNOWN;
        boolean busy;
        long used;

        Slot(int id) {
            this.id = id;
        }
    }

    /// A slot for one call.
    ///
    /// @param slot negative where all are taken: then the server finds one
    /// @param state the file to be restored into it first, if any
    /// @param has tokens of the call's prompt that it has then
    record Seat(int slot, Optional<String> state, int has) {
        static final Seat ANY = new Seat(NONE.id, Optional.empty(), 0);

        boolean known() {
            return slot >= 0;
        }
    }

    SlotCosts costs() {
        return costs;
    }

    /// The slot in which a prompt costs least.
    synchronized Seat seat(Tokens prompt) {
        var cheapest =
                free().min(
                                Comparator.<Slot>comparingDouble(slot -> cost(slot, prompt))
                                        .thenComparingLong(slot -> slot.used));
        if (cheapest.isEmpty()) {
            return Seat.ANY;
        }
        var state = state(prompt);
        int saved = state.map(file -> saved(file, prompt)).orElse(0);
        if (prompt.size() - saved + costs.moving(saved) < cost(cheapest.get(), prompt)) {
            return taken(oldest(), state, saved);
        }
        return taken(cheapest.get(), Optional.empty(), cheapest.get().held.common(prompt));
    }

    /// A free slot that has read nearly all of a prompt.
    synchronized Optional<Seat> holder(Tokens prompt) {
        return free().filter(slot -> nearly(slot.held, prompt))
                .findFirst()
                .map(slot -> taken(slot, Optional.empty(), slot.held.common(prompt)));
    }

    /// How much of a prompt a saved state has.
    synchronized int saved(Tokens prompt) {
        return state(prompt).map(file -> saved(file, prompt)).orElse(0);
    }

    /// Gives a slot back.
    ///
    /// @param held what it has read now, or unknown
    synchronized void leave(Seat seat, Tokens held) {
        if (seat.known()) {
            var slot = slots.get(seat.slot());
            slot.busy = false;
            slot.held = held;
            slot.used = ++clock;
        }
    }

    /// The file for one more state: in the place of the one used longest ago once there are enough.
    synchronized String file() {
        var file =
                states.size() < statesMost
                        ? "slingshot-%s-%d".formatted(session, states.size())
                        : states.keySet().iterator().next();
        states.put(file, Tokens.UNKNOWN);
        return file;
    }

    /// Notes what a file holds now.
    synchronized void note(String file, Tokens held) {
        states.put(file, held);
    }

    /// Drops the state that a seat was given: it is not what it was taken for.
    synchronized void forget(Seat seat) {
        seat.state().ifPresent(file -> states.replace(file, Tokens.UNKNOWN));
    }

    synchronized List<String> files() {
        return List.copyOf(states.keySet());
    }

    private static boolean nearly(Tokens held, Tokens prompt) {
        return held.common(prompt) >= prompt.size() - NEARLY;
    }

    private Stream<Slot> free() {
        return slots.stream().filter(slot -> !slot.busy);
    }

    private Slot oldest() {
        return free().min(Comparator.comparingLong(slot -> slot.used)).orElse(NONE);
    }

    /// Tokens to be read, and what is overwritten.
    private double cost(Slot slot, Tokens prompt) {
        int common = slot.held.common(prompt);
        boolean fresh = clock - slot.used < slots.size();
        double lost = fresh ? (double) (slot.held.size() - common) / GONE_ON : 0;
        return prompt.size() - common + lost;
    }

    private Optional<String> state(Tokens prompt) {
        return states.entrySet().stream()
                .filter(state -> state.getValue().size() > 0)
                .max(Comparator.comparingInt(state -> state.getValue().common(prompt)))
                .map(Map.Entry::getKey);
    }

    private int saved(String file, Tokens prompt) {
        return states.getOrDefault(file, Tokens.UNKNOWN).common(prompt);
    }

    private static Seat taken(Slot slot, Optional<String> state, int has) {
        slot.busy = true;
        return new Seat(slot.id, state, has);
    }
}
