package dev.slingshot.harness.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.harness.compute.Flops;
import dev.slingshot.harness.compute.ModelShapes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SizingTest {
    private static final Forecast.Usual USUAL = new Forecast.Usual(100, 5);

    @Test
    void aPoolIsWrittenOnceAndScoredByTheVerifiersEngine() {
        var loads = sizing("{search: sample, selections: [majority, weighted]}").loads();
        assertThat(loads).extracting(load -> load.engine().name()).containsExactly("small", "prm");
        assertThat(loads.getFirst().writtenTokens()).isEqualTo(10 * 8 * 100);
        assertThat(loads.getFirst().scoredTokens()).isZero();
        assertThat(loads.getLast().writtenTokens()).isZero();
        assertThat(loads.getLast().scoredTokens())
                .isEqualTo(10 * (Sizing.QUESTION_TOKENS + 8 * 100));
    }

    @Test
    void theWorkIsThatOfTheFormulaAndTheMemoryThatOfTheModel() {
        var small = sizing("{search: sample, selections: [majority]}").loads().getFirst();
        var shape = ModelShapes.named("Llama-3.2-1B").orElseThrow();
        assertThat(small.writtenFlops())
                .isCloseTo(10 * 8 * Flops.write(shape, Sizing.QUESTION_TOKENS, 100), within(1.0));
        assertThat(small.weightBytes()).isEqualTo(2.0 * 1_235_814_400);
        // 2 of keys and values x 2 bytes x 16 layers x 8 heads of 64 numbers.
        assertThat(small.cacheBytes()).hasValue(32_768);
        assertThat(small.seconds(500)).isEqualTo(16);
    }

    private static Sizing sizing(String strategy) {
        var suite =
                Fixture.suite(
                        """
                        suite: sized
                        engines:
                          small: {kind: openai, url: "http://a:1", model: meta-llama/Llama-3.2-1B-Instruct}
                          prm: {kind: openai, url: "http://a:2", model: RLHFlow/Llama3.1-8B-PRM-Deepseek-Data}
                        verifiers:
                          prm: {kind: rlhflow, engine: prm}
                        matrix:
                          datasets: [quickstart]
                          prompts: [equations@1]
                          policies: [small]
                          verifiers: [prm]
                          strategies: [%s]
                          budgets: [8]
                        """
                                .formatted(strategy));
        return Sizing.of(
                Plan.of(suite, Fixture.KNOWN), Fixture.KNOWN, Map.of("quickstart", 10), USUAL);
    }
}
