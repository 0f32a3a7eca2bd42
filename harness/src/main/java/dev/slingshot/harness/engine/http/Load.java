package dev.slingshot.harness.engine.http;

import java.util.Optional;
import java.util.OptionalDouble;

/// What a server says of its load in Prometheus' text format.
///
/// @param running sequences it works on
/// @param waiting sequences in its own queue
record Load(long running, long waiting) {

    /// A queue this small only keeps the server fed.
    boolean crowded() {
        return waiting > Math.max(1, running / 8);
    }

    /// Empty where the server does not tell.
    static Optional<Load> of(Flavour flavour, String metrics) {
        return switch (flavour) {
            case VLLM, SIMULATED ->
                    of(metrics, "vllm:num_requests_running", "vllm:num_requests_waiting");
            case SGLANG -> of(metrics, "sglang:num_running_reqs", "sglang:num_queue_reqs");
            case LLAMA_SERVER ->
                    of(metrics, "llamacpp:requests_processing", "llamacpp:requests_deferred");
            case GENERIC -> Optional.empty();
        };
    }

    private static Optional<Load> of(String metrics, String running, String waiting) {
        var works = sum(metrics, running);
        var waits = sum(metrics, waiting);
        return works.isPresent() && waits.isPresent()
                ? Optional.of(new Load((long) works.getAsDouble(), (long) waits.getAsDouble()))
                : Optional.empty();
    }

    /// Over all engines of one server.
    private static OptionalDouble sum(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .filter(value -> value.matches("[0-9.eE+]+"))
                .mapToDouble(Double::parseDouble)
                .reduce(Double::sum);
    }
}
