package dev.slingshot.harness.engine.http;

import tools.jackson.databind.JsonNode;

/// What it costs llama-server to read a token and to move the state of one, as it tells itself:
/// running means in milliseconds. Until it told, moving is taken to be free.
final class SlotCosts {
    private static final double WEIGHT = 0.1;

    private double reading;
    private double moving;

    /// Learns from an answer.
    void read(JsonNode reply) {
        read(count(reply, "prompt_n"), reply.path("timings").path("prompt_ms").asDouble(0));
    }

    static long count(JsonNode reply, String name) {
        return reply.path("timings").path(name).asLong(0);
    }

    synchronized void read(long tokens, double millis) {
        if (tokens > 0 && millis > 0) {
            reading = mean(reading, millis / tokens);
        }
    }

    synchronized void moved(long tokens, double millis) {
        if (tokens > 0 && millis > 0) {
            moving = mean(moving, millis / tokens);
        }
    }

    /// How many tokens could be read in the time that moving the state of so many takes.
    synchronized double moving(int tokens) {
        return reading == 0 ? 0 : tokens * moving / reading;
    }

    private static double mean(double before, double now) {
        return before == 0 ? now : before + WEIGHT * (now - before);
    }
}
