package dev.slingshot.harness.rewarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MeasuringTest {

    /// Two responses of each topology; of question i the first is right as its bits say.
    private static QuestionPool question(int i) {
        var samples =
                Stream.of(Topology.values())
                        .flatMap(topology ->
                                IntStream.range(0, 2)
                                        .mapToObj(index -> {
                                            boolean right =
                                                    index == 0 && (i >> topology.arm() & 1) == 1;
                                            return new Sample(
                                                    topology,
                                                    index,
                                                    true,
                                                    right,
                                                    right ? 0 : 1,
                                                    Map.of());
                                        }))
                        .toList();
        return new QuestionPool("d/" + i, "", "", List.of(new Draw(Asked.NOTHING, samples)));
    }

    @Test
    void a_way_is_asked_once_for_each_draw() {
        var questions = IntStream.range(0, 8).mapToObj(MeasuringTest::question).toList();
        var asked = new ArrayList<Draw>();
        var way =
                new Way.Inside(
                        "",
                        new Way.Rule("majority", ""),
                        draw -> {
                            asked.add(draw);
                            return draw.labels();
                        });
        new Measuring(questions, 2).line(way);
        var times = new IdentityHashMap<Draw, Integer>();
        asked.forEach(draw -> times.merge(draw, 1, Integer::sum));
        var whole = questions.stream().flatMap(question -> question.draws().stream()).toList();
        // once for the choice, once for the choice among N in all, once to see whether there is one
        assertThat(whole).allMatch(draw -> times.getOrDefault(draw, 0) <= 3);
        assertThat(times.keySet()).containsAll(whole);
    }
}
