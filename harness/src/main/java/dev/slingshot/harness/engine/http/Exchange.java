package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One attempt of a call at one endpoint, inside its gate.
record Exchange(Wire wire, Patience patience, Endpoint endpoint, Waste waste) {
    private static final Duration PROBE = Duration.ofSeconds(10);

    /// @param room longest wait for room on the endpoint
    <T> T make(Ask ask, Ask.Reading<T> reading, Duration room)
            throws Trouble, InterruptedException {
        if (ask.tokens() == 0) {
            return heard(ask, ask.letter(), reading);
        }
        endpoint.outstanding().addAndGet(ask.tokens());
        try {
            return inside(ask, reading, room);
        } finally {
            endpoint.outstanding().addAndGet(-ask.tokens());
        }
    }

    private <T> T inside(Ask ask, Ask.Reading<T> reading, Duration room)
            throws Trouble, InterruptedException {
        var call = call(ask, reading);
        long round = endpoint.gate().enter(room);
        boolean served = false;
        boolean refused = false;
        try {
            T answer = call.make();
            served = true;
            return answer;
        } catch (Trouble trouble) {
            refused = trouble.kind() == Kind.BUSY || trouble.kind() == Kind.BROKEN;
            throw trouble;
        } finally {
            leave(served, refused, round);
        }
    }

    private interface Call<T> {
        T make() throws Trouble, InterruptedException;
    }

    /// Written before its turn comes, unless the slot is chosen then.
    private <T> Call<T> call(Ask ask, Ask.Reading<T> reading) {
        var slots = endpoint.slots();
        if (slots.isEmpty() || ask.prompt().isEmpty()) {
            var letter = ask.letter();
            return () -> heard(ask, letter, reading);
        }
        var states = new SlotStates(wire, endpoint, slots.get(), patience);
        return () ->
                states.seated(
                        ask.prompt().get(),
                        reading,
                        (seat, seated) -> heard(ask, ask.in(seat.slot()).letter(), seated));
    }

    private void leave(boolean served, boolean refused, long round) {
        if (served) {
            endpoint.gate().leaveServed();
        } else if (refused) {
            endpoint.gate().leaveRefused(round);
        } else {
            endpoint.gate().leaveUnchanged();
        }
    }

    private <T> T heard(Ask ask, Letter letter, Ask.Reading<T> reading)
            throws Trouble, InterruptedException {
        T answer;
        try {
            answer = read(reading, reply(letter));
        } catch (Trouble trouble) {
            if (trouble.kind() != Kind.LATE || ask.tokens() == 0 || !alive(trouble)) {
                throw trouble;
            }
            answer = reading.late(trouble.answer().orElseGet(Json::object), trouble);
            waste.cut();
        }
        endpoint.breaker().succeeded();
        return answer;
    }

    private JsonNode reply(Letter letter) throws Trouble, InterruptedException {
        return wire.exchange(endpoint.address(), letter, patience.answer(), endpoint.pulse());
    }

    private static <T> T read(Ask.Reading<T> reading, JsonNode reply) throws Trouble {
        try {
            return reading.read(reply);
        } catch (Trouble unreadable) {
            throw unreadable.after(Optional.empty(), generated(reply));
        }
    }

    private static long generated(JsonNode reply) {
        var counted = reply.path("usage").path("completion_tokens");
        return Math.max(
                0,
                counted.isIntegralNumber()
                        ? counted.longValue()
                        : reply.path("tokens_predicted").asLong(0));
    }

    /// Whether the server still wrote this answer, served others, or at least answers: then the
    /// deadline tells of the model's length and not of a failure.
    private boolean alive(Trouble late) throws InterruptedException {
        long silence = System.nanoTime() - endpoint.pulse().last();
        if (late.tokens() > 0 || silence < patience.stall().toNanos()) {
            return true;
        }
        try {
            var probe = PROBE.compareTo(patience.stall()) < 0 ? PROBE : patience.stall();
            wire.exchange(endpoint.address(), Letter.get("/v1/models"), probe, endpoint.pulse());
            return true;
        } catch (Trouble dead) {
            return false;
        }
    }
}
