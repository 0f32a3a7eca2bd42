package dev.slingshot.harness.engine.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Seeds;
import dev.slingshot.strategies.Steps;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SimulatedPolicyTest {
    private static final Dataset DATA = SimulatedProblems.dataset(40);
    private static final SimulatedWorld WORLD = SimulatedWorld.of(DATA.problems());
    private static final SimulatedPolicy POLICY = SimulatedModels.POLICIES.get("sim-8b").in(WORLD);

    @Test
    void aSolutionIsStepsPartedByBlankLinesThatEndInABoxedAnswer() {
        var solution = draw("", 5, Sampling.of(0.8, 2048));
        assertThat(solution.finish()).isEqualTo(Finish.END);
        assertThat(Steps.of(solution.text())).hasSizeBetween(3, 8);
        assertThat(Steps.of(solution.text()).getFirst()).startsWith("Step 1: ");
        assertThat(Steps.of(solution.text()).getLast()).matches(".*\\$\\\\boxed\\{\\d+}\\$\\.");
    }

    @Test
    void theSameRequestGivesTheSameBytesFromManyThreads() {
        var alone =
                IntStream.range(0, 200).mapToObj(i -> draw("", i, Sampling.of(1, 999))).toList();
        var together =
                IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> draw("", i, Sampling.of(1, 999)))
                        .toList();
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void aStopTextEndsTheCompletionAndStaysInIt() {
        var step = draw("", 3, Sampling.of(0.8, 2048).withStop(List.of("\n\n")));
        assertThat(step.finish()).isEqualTo(Finish.STOP);
        assertThat(step.text()).endsWith(".\n\n");
        assertThat(Steps.of(step.text())).hasSize(1);
    }

    @Test
    void atTemperatureZeroGrowingStepByStepIsTheSameAsWritingAtOnce() {
        var greedy = Sampling.of(0, 2048);
        var whole = draw("", 1, greedy).text();
        var text = new StringBuilder();
        Finish finish = Finish.STOP;
        for (int i = 0; i < 20 && finish == Finish.STOP; i++) {
            var step = draw(text.toString(), 77, greedy.withStop(List.of("\n\n")));
            text.append(step.text());
            finish = step.finish();
        }
        assertThat(text.toString()).isEqualTo(whole);
    }

    @Test
    void atTemperatureZeroACutInTheMiddleOfAStepIsContinuedToTheSameText() {
        var greedy = Sampling.of(0, 2048);
        var whole = draw("", 1, greedy).text();
        for (int tokens = 1; tokens < 40; tokens += 3) {
            var cut = draw("", 1, greedy.withMaxTokens(tokens));
            assertThat(cut.finish()).isEqualTo(Finish.LENGTH);
            assertThat(cut.usage().generatedTokens()).isEqualTo(tokens);
            assertThat(cut.text() + draw(cut.text(), 1, greedy).text()).isEqualTo(whole);
        }
    }

    @Test
    void aSampledStepCutInTheMiddleGoesOnAsAStep() {
        for (int seed = 0; seed < 50; seed++) {
            var cut = draw("", seed, Sampling.of(0.8, 5)).text();
            var rest = draw(cut, seed + 1000, Sampling.of(0.8, 2048));
            var scenario = WORLD.scenario(problem().question().key());
            assertThat(Steps.of(cut + rest.text()))
                    .allSatisfy(step -> assertThat(Wording.path(scenario, step)).isPresent());
        }
    }

    @Test
    void aWrongStepIsNeverMadeGood() {
        var scenario = WORLD.scenario(problem().question().key());
        var wrong = Wording.write(scenario, 0, 3, 0) + "\n\n";
        for (int seed = 0; seed < 50; seed++) {
            assertThat(draw(wrong, seed, Sampling.of(0.8, 2048)).text())
                    .contains("boxed{" + scenario.answers().get(3) + "}");
        }
    }

    @Test
    void aTextItDidNotWriteIsLeftStandingAndGoneOnFrom() {
        var rest = draw("Wait, let me check", 4, Sampling.of(0.8, 2048));
        assertThat(rest.text()).startsWith("\n\nStep 1: ").contains("boxed");
        assertThat(rest.finish()).isEqualTo(Finish.END);
    }

    @Test
    void aFinishedSolutionEndsAtOnce() {
        var whole = draw("", 1, Sampling.of(0, 2048)).text();
        var after = draw(whole, 1, Sampling.of(0, 2048));
        assertThat(after.text()).isEmpty();
        assertThat(after.finish()).isEqualTo(Finish.END);
        assertThat(after.usage().generatedTokens()).isEqualTo(1);
    }

    @Test
    void tokensOfPromptAndAnswerAreCounted() {
        var first = draw("", 1, Sampling.of(0.8, 7));
        var second = draw(first.text(), 1, Sampling.of(0.8, 7));
        assertThat(first.usage().generatedTokens()).isEqualTo(7);
        assertThat(second.usage().promptTokens()).isEqualTo(first.usage().promptTokens() + 7);
        assertThat(first.usage()).isNotEqualTo(Usage.NONE);
    }

    @Test
    void aReferenceThatIsNoNumberHasOtherAnswersBesideIt() {
        var problem = new Problem("a", "d", "What?", "\\sqrt{2}", "", Map.of("level", "Level 4"));
        var scenario = Scenario.of(problem);
        assertThat(scenario.answers()).doesNotHaveDuplicates().hasSize(7).startsWith("\\sqrt{2}");
    }

    @Test
    void aProblemItDoesNotKnowIsRefusedByName() {
        var request =
                new GenerationRequest(
                        "gsm8k/test/1",
                        Prompt.of(List.of(Message.user("hi"))),
                        Sampling.of(0, 10),
                        1,
                        0);
        assertThatThrownBy(() -> POLICY.complete(request))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("gsm8k/test/1");
    }

    private static Problem problem() {
        return DATA.problems().getFirst();
    }

    private static Completion draw(String prefill, int run, Sampling sampling) {
        var pieces =
                prefill.isEmpty() ? List.<Piece>of() : List.of(new Piece(prefill, Tokens.UNKNOWN));
        var prompt = new Prompt(List.of(Message.user(problem().text())), pieces);
        int seed = Seeds.of(run, problem().question().key(), "0");
        return POLICY.complete(
                new GenerationRequest(problem().question().key(), prompt, sampling, seed, 0));
    }
}
