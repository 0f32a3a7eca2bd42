package dev.slingshot.strategies.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Explorer;
import dev.slingshot.strategies.Exploring;
import dev.slingshot.strategies.FakePolicy;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ThoughtsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sure|20",
                "It is not impossible, so: Likely.|1",
                "That is IMPOSSIBLE|0.001",
                "**Sure**|20",
                "unsurely|0",
                "I cannot tell|0"
            })
    void the_last_of_the_three_words_is_the_value(String answer, double weight) {
        assertThat(Judging.weight(answer)).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The best choice is 2|2",
                "Choice 1 is wrong. The best choice is **3**.|3",
                "best: 1|1",
                "I like the second one|0",
                "3 + 4 = 7, so\\n2|2",
                "The best choice is 9|0"
            })
    void a_vote_is_read_from_its_last_words(String answer, int choice) {
        assertThat(Judging.choice(answer.replace("\\n", "\n"), 4)).isEqualTo(choice);
    }

    @Test
    void proposals_are_the_numbered_lines() {
        assertThat(
                        Proposing.listed(
                                "Sure:\n1. 2 + 2 = 4\n2) 2 * 2 = 4\n**3.** three\n1. 2 + 2 = 4\nno",
                                2))
                .containsExactly("2 + 2 = 4", "2 * 2 = 4");
    }

    @Test
    void the_best_judged_thought_is_kept() {
        var outcome = explore("tot", Map.of("keep", "1", "depth", "1", "judgements", "1"), 4);

        assertThat(outcome.candidates()).hasSize(1);
        assertThat(outcome.candidates().getFirst().text()).startsWith("good");
    }

    @Test
    void votes_keep_what_they_name() {
        var outcome =
                explore(
                        "tot",
                        Map.of("keep", "1", "depth", "1", "judge", "vote", "judgements", "2"),
                        4);

        assertThat(outcome.candidates().getFirst().text()).startsWith("good");
    }

    @Test
    void depth_first_prunes_what_is_judged_badly() {
        var outcome = explore("tot-dfs", Map.of("depth", "1", "judgements", "1"), 4);

        assertThat(outcome.candidates().getFirst().text()).startsWith("good");
        assertThat(outcome.trace().nodes().stream().flatMap(node -> node.dropped().stream()))
                .contains("pruned: judged below the threshold");
    }

    @Test
    void a_graph_has_thoughts_with_several_parents() {
        var outcome = explore("got", Map.of("keep", "2", "merges", "1", "refinements", "1"), 4);

        assertThat(outcome.trace().nodes())
                .anySatisfy(node -> assertThat(node.parents()).hasSize(2));
        assertThat(outcome.candidates().stream().map(Candidate::text))
                .contains("refined \\boxed{4}");
    }

    @Test
    void numbers_that_do_not_fit_are_refused() {
        var tot = Searches.ALL.get("tot").usual(Aggregation.LAST);
        var got = Searches.ALL.get("got").usual(Aggregation.LAST);

        assertThatThrownBy(() -> tot.check(Budget.of(3, 10)))
                .hasMessageContaining("got N=3, keep=2");
        assertThatThrownBy(() -> got.check(Budget.of(2, 10)))
                .hasMessageContaining("N must be at least keep, got N=2");
    }

    private static Outcome explore(String search, Map<String, String> options, int n) {
        var kind = Searches.ALL.get(search);
        return Explorer.explore(
                kind.making().make(kind.knobs(options, Aggregation.LAST)),
                Exploring.assignment(
                        new Scripted(ThoughtsTest::answer),
                        Optional.empty(),
                        new Budget(n, 100, 50, 10_000),
                        Together.IN_TURN));
    }

    /// A policy whose first thoughts are good or bad by their seed and that knows which.
    private static String answer(GenerationRequest request) {
        String asked = request.prompt().messages().getLast().content();
        if (asked.contains("Can this lead")) {
            return asked.contains("good") ? "sure" : "impossible";
        }
        if (asked.contains("beginnings of a solution")) {
            String before = asked.substring(0, asked.indexOf("good"));
            return "The best choice is "
                    + before.split("Choice ", -1)[before.split("Choice ", -1).length - 1].charAt(0);
        }
        if (asked.contains("Combine what is right")) {
            return "combined \\boxed{4}";
        }
        if (asked.contains("mended where it is wrong")) {
            return "refined \\boxed{4}";
        }
        boolean first = request.prompt().prefill().isEmpty();
        return first && request.sample() != 2
                ? "bad thought " + request.sample()
                : "good \\boxed{4}";
    }

    private record Scripted(Function<GenerationRequest, String> answers) implements Policy {
        @Override
        public ModelCard model() {
            return new FakePolicy().model();
        }

        @Override
        public Completion complete(GenerationRequest request) {
            return new Completion(
                    answers.apply(request), Tokens.UNKNOWN, Finish.END, new Usage(5, 0, 2));
        }
    }
}
