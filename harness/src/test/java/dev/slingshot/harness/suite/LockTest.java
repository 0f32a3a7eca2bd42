package dev.slingshot.harness.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.harness.suite.read.Suites;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.PromptTemplate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LockTest {
    private static final String GREEDY = "strategies: [greedy]";

    @Test
    void theSameSuiteHasTheSameBytes() {
        assertThat(lock(GREEDY, "aa").json()).isEqualTo(lock(GREEDY, "aa").json());
    }

    @Test
    void keysAreSortedAndNumbersAreWrittenAsTheyWereMeant() {
        assertThat(lock(GREEDY, "aa").json())
                .contains(
                        """
                          "sampling" : {
                            "max_tokens" : 2048,
                            "min_p" : 0,
                            "step_tokens" : 2048,
                            "temperature" : 0.8,
                            "top_k" : 0,
                            "top_p" : 1
                          },
                        """);
    }

    @Test
    void aLockIsReadBackAsItWasWritten() {
        var lock = lock(GREEDY, "aa");

        assertThat(Lock.parse("run.lock.json", lock.json())).isEqualTo(lock);
    }

    @Test
    void moreSeedsBudgetsAndStrategiesContinueTheSameFolder() {
        var earlier = lock(GREEDY, "aa");
        var now =
                lock(
                        "strategies: [greedy, {search: sample, selections: [majority]}]\n"
                                + "budgets: [1, 8]\nseeds: 3",
                        "aa");

        assertThat(now.continuing("runs/small", earlier).content().get("seeds"))
                .isEqualTo(List.of(1, 2, 3));
        assertThat(now.content().get("identity")).isEqualTo(earlier.content().get("identity"));
    }

    @Test
    void anotherModelFileIsRefusedWithTheFieldThatDiffers() {
        assertThatThrownBy(() -> lock(GREEDY, "bb").continuing("runs/small", lock(GREEDY, "aa")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "runs/small holds another run: models.tiny.identity.sha256 is \"aa\" there"
                                + " and \"bb\" now; give another folder with --out");
    }

    @Test
    void anotherTemperatureIsAnotherRun() {
        var warm = lock(GREEDY, "aa", "sampling: {temperature: 1}");

        assertThat(warm.content().get("identity"))
                .isNotEqualTo(lock(GREEDY, "aa").content().get("identity"));
        assertThatThrownBy(() -> warm.continuing("runs/small", lock(GREEDY, "aa")))
                .hasMessageContaining("sampling.temperature is \"0.8\" there and \"1\" now");
    }

    @Test
    void whatAnEarlierSuiteKnewStaysInTheLock() {
        var earlier = lock(GREEDY, "aa");
        var later = new Lock(withoutModels(earlier.content()));

        assertThat(later.continuing("runs/small", earlier).content().get("models"))
                .isEqualTo(earlier.content().get("models"));
    }

    @Test
    void aFileThatIsNoLockIsRefused() {
        assertThatThrownBy(() -> Lock.parse("x/run.lock.json", "{"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("x/run.lock.json holds no lock");
    }

    @Test
    void noSecretIsWrittenDown() {
        String text =
                """
                suite: small
                engines:
                  server:
                    kind: openai
                    url: https://me:s3cret1@host/v1?api_key=s3cret2
                    model: m
                    launch: CUDA=s3cret3 vllm serve m --api-key s3cret4 --hf-token=s3cret5 --max-tokens 7 hf_s3cret6s3cret6
                matrix: {datasets: [quickstart], prompts: [equations@1], strategies: [greedy]}
                """;
        var lock =
                Lock.of(
                        Suites.parse("suite.yaml", text, Fixture.KNOWN, Map.of()),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "1",
                        "0.1");

        assertThat(lock.json())
                .doesNotContain("s3cret")
                .contains("https://***@host/v1?api_key=***", "\"--max-tokens\"", "\"7\"");
    }

    private static Map<String, Object> withoutModels(Map<String, Object> content) {
        var copy = new java.util.TreeMap<>(content);
        copy.put("models", Map.of());
        return copy;
    }

    private static Lock lock(String matrix, String sha256, String... more) {
        return Lock.of(
                Fixture.suite(Fixture.text(matrix, more)),
                Map.of(
                        "quickstart",
                        new DatasetCard(
                                "quickstart",
                                "Quickstart",
                                "built in",
                                "1",
                                "Apache-2.0",
                                "cc",
                                40)),
                List.of(
                        new ModelCard(
                                "tiny",
                                "embedded",
                                Map.of("sha256", sha256),
                                ModelShape.UNKNOWN,
                                true)),
                List.of(),
                List.of(new PromptTemplate("equations@1", "dd", (_, _) -> List.of())),
                "1",
                "0.1");
    }
}
