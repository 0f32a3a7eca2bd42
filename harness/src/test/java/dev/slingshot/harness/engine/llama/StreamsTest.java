package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StreamsTest {

    /// A cache that remembers what was written where, as llama.cpp's would.
    private static final class RecordedMemory implements StreamMemory {
        final List<List<Integer>> contents = new ArrayList<>();

        RecordedMemory(int streams) {
            for (int i = 0; i < streams; i++) {
                contents.add(new ArrayList<>());
            }
        }

        private record Copy(List<Integer> content) implements StreamMemory.Saved {
            @Override
            public void close() {
                content.clear(); // whoever uses it afterwards is found out
            }
        }

        @Override
        public Saved save(int stream) {
            return new Copy(new ArrayList<>(contents.get(stream)));
        }

        @Override
        public void load(Saved saved, int stream) {
            contents.set(stream, new ArrayList<>(((Copy) saved).content()));
        }

        @Override
        public void cut(int stream, int from) {
            var content = contents.get(stream);
            if (from < content.size()) {
                content.subList(from, content.size()).clear();
            }
        }

        void read(Stream stream, int rows) {
            var work = workOf(stream);
            for (int i = 0; i < rows; i++) {
                contents.get(stream.id).add(work.tokens()[stream.held() + i]);
            }
            stream.advance(rows);
        }
    }

    private static Work workOf(Stream stream) {
        var work = stream.work();
        if (work == null) {
            throw new AssertionError("not running");
        }
        return work;
    }

    private static Work work(int... prompt) {
        var request = new Scoring(Tokens.of(prompt), 0, List.of(prompt.length - 1), List.of(0));
        return new ScoringWork(request, 10_000, new CompletableFuture<>(), 0);
    }

    private static int[] prompt(int start, int length) {
        return IntStream.range(start, start + length).toArray();
    }

    private static void readAll(RecordedMemory memory, Streams streams) {
        for (var stream : streams.active()) {
            memory.read(stream, workOf(stream).known() - stream.held());
        }
    }

    @Test
    void forks_a_prompt_that_is_being_used() {
        var memory = new RecordedMemory(4);
        var streams = new Streams(memory, 4, 2000);
        assertThat(streams.place(work(prompt(0, 100)), 0)).isZero();
        readAll(memory, streams);
        assertThat(streams.place(work(prompt(0, 100)), 0)).isEqualTo(99);
        assertThat(memory.contents.get(1))
                .hasSize(99)
                .isEqualTo(memory.contents.get(0).subList(0, 99));
    }

    @Test
    void waits_for_a_prompt_that_is_about_to_be_read() {
        var memory = new RecordedMemory(4);
        var streams = new Streams(memory, 4, 2000);
        streams.place(work(prompt(0, 100)), 0);
        assertThat(streams.soonShared(work(prompt(0, 100)))).isTrue();
        assertThat(streams.soonShared(work(prompt(500, 100)))).isFalse();
        readAll(memory, streams);
        assertThat(streams.soonShared(work(prompt(0, 100)))).isFalse();
    }

    @Test
    void goes_on_in_place_where_the_beginning_rests() {
        var memory = new RecordedMemory(4);
        var streams = new Streams(memory, 4, 2000);
        streams.place(work(prompt(0, 50)), 0);
        readAll(memory, streams);
        streams.finish(streams.active().getFirst(), workOf(streams.active().getFirst()));
        assertThat(streams.place(work(prompt(0, 80)), 0)).isEqualTo(50);
        assertThat(streams.traffic().copies()).isZero();
    }

    @Test
    void moves_the_highest_into_a_hole() {
        var memory = new RecordedMemory(6);
        var streams = new Streams(memory, 6, 2000);
        for (int i = 0; i < 3; i++) {
            streams.place(work(prompt(i * 1000, 40)), 0);
        }
        readAll(memory, streams);
        streams.finish(streams.active().get(1), workOf(streams.active().get(1)));
        streams.compact();
        assertThat(streams.active()).extracting(stream -> stream.id).containsExactly(0, 1);
        assertThat(memory.contents.get(1).getFirst()).isEqualTo(2000);
        assertThat(streams.place(work(prompt(1000, 60)), 0))
                .as("the moved prefix is still known")
                .isEqualTo(40);
    }

    /// Thousands of random steps: what a stream claims to hold is what lies in the cache, and
    /// running streams have no holes.
    @Test
    void never_loses_track_of_what_lies_where() {
        var random = new Random(5);
        var memory = new RecordedMemory(9);
        var streams = new Streams(memory, 9, 2000);
        for (int step = 0; step < 20_000; step++) {
            if (random.nextInt(3) > 0 && streams.running() < 6) {
                place(random, memory, streams);
            }
            streams.compact();
            var active = streams.active();
            for (int i = 0; i < active.size(); i++) {
                assertThat(active.get(i).id).isEqualTo(i);
            }
            for (var stream : active) {
                var work = workOf(stream);
                memory.read(stream, Math.min(30, work.known() - stream.held()));
                if (stream.held() == work.known()) {
                    streams.finish(stream, work);
                }
            }
        }
        assertThat(streams.traffic().copies()).isPositive();
    }

    private static void place(Random random, RecordedMemory memory, Streams streams) {
        int family = random.nextInt(4) * 1000;
        int[] prompt = prompt(family, 20 + random.nextInt(80));
        int branch = 10 + random.nextInt(prompt.length - 10);
        int twist = random.nextInt(3) * 10_000;
        for (int i = branch; i < prompt.length; i++) {
            prompt[i] += twist;
        }
        var work = work(prompt);
        int shared = streams.place(work, random.nextInt(2));
        var placed =
                streams.active().stream()
                        .filter(stream -> stream.work() == work)
                        .findFirst()
                        .orElseThrow();
        assertThat(memory.contents.get(placed.id))
                .isEqualTo(IntStream.of(prompt).limit(shared).boxed().toList());
    }
}
