package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Tokens;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What llama-server's slots and the states it saved have read, as far as this side knows. The
/// server compares for itself: a mistake here costs time and changes no answer.
///
/// Slots share nothing. A path that several calls go on from is therefore saved once and restored
/// for each of them, into the slot that was used longest ago.
final class Slots {
    /// The server works out the last token of a prompt in any case, and has not read the last one
    /// that it drew.
    static final int NEARLY = 2;

    /// One path in so many is gone on from: what a slot wrote a short while ago is worth that part.
    private static final int GONE_ON = 4;

    private final List<Slot> slots;
    private final SavedStates states;
    private final SlotCosts costs = new SlotCosts();
    private long clock;

    Slots(int count, SavedStates states) {
        slots = IntStream.range(0, count).mapToObj(Slot::new).toList();
        this.states = states;
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
        static final Seat ANY = new Seat(-1, Optional.empty(), 0);

        boolean known() {
            return slot >= 0;
        }
    }

    SlotCosts costs() {
        return costs;
    }

    SavedStates states() {
        return states;
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
        var state = states.best(prompt);
        double restored = prompt.size() - state.common() + costs.moving(state.common());
        return restored < cost(cheapest.get(), prompt)
                ? oldest().map(slot -> taken(slot, states.use(state), state.common()))
                        .orElse(Seat.ANY)
                : taken(cheapest.get(), Optional.empty(), cheapest.get().held.common(prompt));
    }

    /// A free slot that has read nearly all of a prompt.
    synchronized Optional<Seat> holder(Tokens prompt) {
        return free().filter(slot -> slot.held.common(prompt) >= prompt.size() - NEARLY)
                .findFirst()
                .map(slot -> taken(slot, Optional.empty(), slot.held.common(prompt)));
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

    private Stream<Slot> free() {
        return slots.stream().filter(slot -> !slot.busy);
    }

    private Optional<Slot> oldest() {
        return free().min(Comparator.comparingLong(slot -> slot.used));
    }

    /// Tokens to be read, and what is overwritten.
    private double cost(Slot slot, Tokens prompt) {
        int common = slot.held.common(prompt);
        boolean fresh = clock - slot.used < slots.size();
        double lost = fresh ? (double) (slot.held.size() - common) / GONE_ON : 0;
        return prompt.size() - common + lost;
    }

    private static Seat taken(Slot slot, Optional<String> state, int has) {
        slot.busy = true;
        return new Seat(slot.id, state, has);
    }
}
