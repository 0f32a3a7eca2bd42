package dev.slingshot.harness.store;

import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Usage;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers calls from the store, from earlier runs' stores, or by making them: each once. Calls in
/// flight with one key share one future. Resume, replay and shared pools are this one class.
public final class Recording {
    private final RunStore store;
    private final List<RunStore> earlier;
    private final boolean replay;
    private final BooleanSupplier stopped;
    private final InstantSource clock;
    private final Map<Key, CompletableFuture<Object>> inFlight = new ConcurrentHashMap<>();
    private final Links links = new Links();
    private final AtomicLong madeCalls = new AtomicLong();
    private final AtomicLong madeTokens = new AtomicLong();

    /// @param earlier runs whose calls may be used again
    /// @param replay whether a missing call is an error rather than made
    /// @param stopped whether no further call may be made
    public Recording(
            RunStore store,
            List<RunStore> earlier,
            boolean replay,
            BooleanSupplier stopped,
            InstantSource clock) {
        this.store = store;
        this.earlier = List.copyOf(earlier);
        this.replay = replay;
        this.stopped = stopped;
        this.clock = clock;
    }

    Links links() {
        return links;
    }

    /// Calls made by an engine since this was opened.
    public long madeCalls() {
        return madeCalls.get();
    }

    /// New tokens of those calls.
    public long madeTokens() {
        return madeTokens.get();
    }

    /// A call to be answered.
    ///
    /// @param key of the request
    /// @param request everything that decides the answer, as canonical JSON
    /// @param links of its prompt, kept with it
    /// @param what in the words of a message
    @SuppressWarnings("ArrayRecordComponent") // on its way to the store, never compared
    record Asked<A>(
            Key key,
            byte[] request,
            String kind,
            List<Link> links,
            Class<A> type,
            Function<A, Usage> usage,
            Supplier<String> what) {

        Asked(
                byte[] request,
                String kind,
                List<Link> links,
                Class<A> type,
                Function<A, Usage> usage,
                Supplier<String> what) {
            this(Key.of(request), request, kind, links, type, usage, what);
        }
    }

    /// Makes a call.
    interface Source<A> {
        /// Waits until the model is there, which is no part of the call's time.
        void ready();

        A make();
    }

    <A> A answer(Asked<A> asked, Source<A> engine) {
        var mine = new CompletableFuture<Object>();
        var theirs = inFlight.putIfAbsent(asked.key(), mine);
        if (theirs != null) {
            return asked.type().cast(join(theirs));
        }
        try {
            A answer = recorded(asked).orElseGet(() -> make(asked, engine));
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error failure) {
            inFlight.remove(asked.key());
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private static Object join(CompletableFuture<Object> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <A> Optional<A> recorded(Asked<A> asked) {
        var own = store.answer(asked.key());
        if (own.isPresent()) {
            inFlight.remove(asked.key());
            return own.map(bytes -> Json.unpacked(bytes, asked.type()));
        }
        for (RunStore run : earlier) {
            var found = run.answer(asked.key());
            if (found.isPresent()) {
                A answer = Json.unpacked(found.get(), asked.type());
                keep(asked, answer, clock.millis(), 0);
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    private <A> A make(Asked<A> asked, Source<A> engine) {
        if (replay) {
            throw new EngineException(
                    "replay: %s was never recorded; run without --replay to make it"
                            .formatted(asked.what().get()));
        }
        if (stopped.getAsBoolean()) {
            throw new StoppedException();
        }
        engine.ready();
        long started = clock.millis();
        A answer = engine.make();
        keep(asked, answer, started, clock.millis() - started);
        madeCalls.incrementAndGet();
        madeTokens.addAndGet(asked.usage().apply(answer).generatedTokens());
        return answer;
    }

    /// Until the call is committed, its future answers whoever asks for it again.
    private <A> void keep(Asked<A> asked, A answer, long started, long took) {
        var call =
                new Call(
                        asked.key(),
                        asked.kind(),
                        asked.links(),
                        asked.request(),
                        answer,
                        asked.usage().apply(answer),
                        started,
                        took);
        var _ = store.keepCall(call).whenComplete((_, _) -> inFlight.remove(asked.key()));
    }
}
