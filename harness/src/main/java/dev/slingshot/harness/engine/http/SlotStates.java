package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Slots.Seat;
import dev.slingshot.strategies.Tokens;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Saves and restores what the slots of one llama-server have read, where it was started with
/// `--slot-save-path`.
record SlotStates(Wire wire, Endpoint endpoint, Slots slots, Patience patience) {

    /// A call in its slot.
    interface Call<T> {
        T make(Seat seat, Ask.Reading<T> reading) throws Trouble, InterruptedException;
    }

    /// Whether the server moves states at all.
    boolean possible() {
        return done(() -> move(0, "save", slots.states().file()));
    }

    /// Makes a call in the slot where it costs least.
    <T> T seated(Tokens prompt, Ask.Reading<T> reading, Call<T> call)
            throws Trouble, InterruptedException {
        var seat = slots.seat(prompt);
        var seated = new Seated<>(prompt, seat, reading, slots);
        try {
            restore(seat);
            return call.make(seat, seated);
        } finally {
            slots.leave(seat, seated.held);
        }
    }

    /// Sees to it that a path that several calls go on from is read once, where that pays.
    ///
    /// @return tokens that were read for it
    long share(Tokens path, int siblings) throws Trouble, InterruptedException {
        int missing = path.size() - Slots.NEARLY - slots.states().best(path).common();
        double moves = slots.costs().moving(path.size()) * (siblings + 1);
        if (missing * siblings <= moves) {
            return 0;
        }
        var holder = slots.holder(path);
        if (holder.isPresent()) {
            saved(holder.get(), path);
            return 0;
        }
        return missing * (siblings - 1) > moves ? read(path) : 0;
    }

    private void saved(Seat holder, Tokens path) throws Trouble, InterruptedException {
        try {
            save(holder, path);
        } finally {
            slots.leave(holder, path);
        }
    }

    private long read(Tokens path) throws Trouble, InterruptedException {
        endpoint.gate().enter(patience.answer());
        try {
            return seated(
                    path,
                    reply -> SlotCosts.count(reply, "prompt_n"),
                    (seat, reading) -> {
                        var body = LlamaDialect.neutral(Json.ids(List.of(path)));
                        body.put("n_predict", 0).put("id_slot", seat.slot());
                        long read = reading.read(post("/completion", body, patience.answer()));
                        save(seat, path);
                        return read;
                    });
        } finally {
            endpoint.gate().leaveUnchanged();
        }
    }

    private void save(Seat seat, Tokens held) throws Trouble, InterruptedException {
        if (!seat.known()) {
            return;
        }
        var file = slots.states().file();
        var reply = move(seat.slot(), "save", file);
        long saved = reply.path("n_saved").asLong(0);
        slots.costs().moved(saved, reply.path("timings").path("save_ms").asDouble(0));
        if (saved >= held.size() - Slots.NEARLY) {
            slots.states().note(file, held, reply.path("n_written").asLong(0));
        }
    }

    /// A state that cannot be restored is forgotten, and the prompt read.
    private void restore(Seat seat) throws InterruptedException {
        if (seat.state().isEmpty()) {
            return;
        }
        var file = seat.state().get();
        try {
            var reply = move(seat.slot(), "restore", file);
            slots.costs()
                    .moved(
                            reply.path("n_restored").asLong(0),
                            reply.path("timings").path("restore_ms").asDouble(0));
        } catch (Trouble gone) {
            slots.states().forget(file);
        }
    }

    /// Leaves the server's files empty: no request deletes them.
    void empty() {
        done(() -> {
            post("/slots/0?action=erase", Json.object(), patience.stall());
            for (String file : slots.states().files()) {
                move(0, "save", file);
            }
        });
    }

    private interface Moves {
        void make() throws Trouble, InterruptedException;
    }

    /// Whether it worked: it does not where the server refuses, has ended or is kept busy by
    /// others.
    private static boolean done(Moves moves) {
        try {
            moves.make();
            return true;
        } catch (Trouble refused) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private JsonNode move(int slot, String action, String file)
            throws Trouble, InterruptedException {
        return post(
                "/slots/%d?action=%s".formatted(slot, action),
                Json.object().put("filename", file),
                patience.stall());
    }

    private JsonNode post(String path, ObjectNode body, Duration longest)
            throws Trouble, InterruptedException {
        var letter = Ask.side(path, body, "").letter();
        return wire.exchange(endpoint.address(), letter, longest, endpoint.pulse());
    }

    /// Notes what a slot has read once the answer is there.
    private static final class Seated<T> implements Ask.Reading<T> {
        private final Tokens prompt;
        private final Seat seat;
        private final Ask.Reading<T> reading;
        private final Slots slots;
        private Tokens held = Tokens.UNKNOWN;

        Seated(Tokens prompt, Seat seat, Ask.Reading<T> reading, Slots slots) {
            this.prompt = prompt;
            this.seat = seat;
            this.reading = reading;
            this.slots = slots;
        }

        @Override
        public T read(JsonNode reply) throws Trouble {
            held = prompt.and(Json.tokens(reply.path("tokens")));
            slots.costs().read(reply);
            if (SlotCosts.count(reply, "cache_n") < seat.has() - Slots.NEARLY) {
                seat.state().ifPresent(slots.states()::forget);
            }
            return reading.read(reply);
        }

        @Override
        public T late(JsonNode reply, Trouble late) throws Trouble {
            held = prompt;
            return reading.late(reply, late);
        }
    }
}
