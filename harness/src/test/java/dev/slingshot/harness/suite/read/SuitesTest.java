package dev.slingshot.harness.suite.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Fixture;
import dev.slingshot.harness.suite.LaunchSpec;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.strategies.ConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuitesTest {
    private static final String GOOD = "strategies: [greedy]";

    @Test
    void allMistakesOfAFileAreReportedAtOnceInTheOrderOfTheirLines() {
        String text =
                """
                suite: small
                enginse: {}
                engines:
                  local: {kind: embeded, model: smollm2-135m}
                  server: {kind: openai, url: localhost, model: m, flavor: vllm}
                  tiny: {kind: embedded, model: smollm-135m, threads: many}
                  tiny: {kind: simulated, model: sim-1b}
                matrix:
                  datasets: [quikstart]
                  prompts: [equations@1]
                  policies: [tiny, tny]
                  strategies:
                    - greedy
                    - bem
                    - {search: beam, width: 0, selections: [majorty]}
                  budgets: [0, 4]
                caps: {time: soon}
                """;

        assertThatThrownBy(() -> Fixture.suite(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        """
                        suite.yaml:2: unknown key "enginse"; did you mean "engines"?
                        suite.yaml:4: unknown engine kind "embeded"; did you mean "embedded"?
                        suite.yaml:5: unknown key "flavor" in engines.server; did you mean "flavour"?
                        suite.yaml:5: engines.server.url must begin with http:// or https://, got "localhost"
                        suite.yaml:6: unknown embedded model "smollm-135m"; did you mean "smollm2-135m"?
                        suite.yaml:6: engines.tiny.threads must be a whole number, got "many"
                        suite.yaml:7: "tiny" stands here twice, first in line 6
                        suite.yaml:9: unknown data set "quikstart"; did you mean "quickstart"?
                        suite.yaml:11: unknown policy "tny"; did you mean "tiny"?
                        suite.yaml:14: unknown strategy "bem"; did you mean "beam"?
                        suite.yaml:15: matrix.strategies.width must be a whole number of at least 1, got "0"
                        suite.yaml:15: unknown selection "majorty"; did you mean "majority"?
                        suite.yaml:16: matrix.budgets must be at least 1, got 0
                        suite.yaml:17: a time is written like 90s, 30m, 1h30m or 2d, got "soon\"\
                        """
                                .stripTrailing());
    }

    private static final String SERVED =
            """
            suite: served
            engines:
              server: {kind: openai, model: m, url: "%s"}
            matrix:
              datasets: [quickstart]
              prompts: [equations@1]
              strategies: [greedy]
            """;

    @Test
    void addressesOfOneModelArePartedByCommasAndBlanks() {
        var two = "http://gpu1:8000, http://gpu2:8000/v1";
        assertThat(Fixture.suite(SERVED.formatted(two)).engines().getFirst())
                .isInstanceOfSatisfying(
                        EngineSpec.OpenAi.class, server -> assertThat(server.url()).isEqualTo(two));
    }

    @Test
    void anAddressThatIsNoneIsNamedInItsLine() {
        assertThatThrownBy(() -> Fixture.suite(SERVED.formatted("http://127.0.0.1:{port}")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("suite.yaml:3: engines.server.url is no address")
                .hasMessageContaining("{port}");
    }

    @Test
    void aBrokenEngineDoesNotMakeItsPolicyUnknownAndHidesNothingElse() {
        String text =
                """
                suite: small
                engines:
                  server: {kind: openai, model: m}
                matrix:
                  datasets: [quickstart]
                  prompts: [equations@1]
                  policies: [server]
                  verifiers: [grounded]
                  strategies: [beam]
                  budgets: [6]
                pairings: [{challenger: {strategy: bean}, baseline: {policy: server}}]
                """;

        assertThatThrownBy(() -> Fixture.suite(text))
                .hasMessage(
                        """
                        suite.yaml:3: engines.server.url is missing
                        suite.yaml:9: beam search keeps N/M beams: N must be a multiple of M, got N=6, M=4; give the strategy budgets of its own or exclude {strategy: beam, n: 6}
                        suite.yaml:11: unknown strategy "bean"; did you mean "beam"?\
                        """);
    }

    @Test
    void aBudgetThatIsNoMultipleOfTheWidthIsRefusedWithBothValues() {
        assertThat(mistakes("strategies: [beam]\nverifiers: [grounded]\nbudgets: [4, 6]"))
                .containsExactly(
                        "suite.yaml:8: beam search keeps N/M beams: N must be a multiple of M, got"
                                + " N=6, M=4; give the strategy budgets of its own or exclude"
                                + " {strategy: beam, n: 6}");
    }

    @Test
    void anExcludedBudgetNeedsNoMultiple() {
        assertThat(
                        Fixture.suite(
                                        Fixture.text(
                                                """
                                                strategies: [beam]
                                                verifiers: [grounded]
                                                budgets: [4, 6]
                                                exclude: [{strategy: beam, n: 6}]
                                                """))
                                .matrix()
                                .exclusions())
                .hasSize(1);
    }

    @Test
    void aGuidedSearchNeedsAVerifier() {
        assertThat(mistakes("strategies: [dvts]\nbudgets: [4]"))
                .singleElement()
                .asString()
                .startsWith("suite.yaml:8: dvts searches with a verifier and the matrix has none");
    }

    @Test
    void dataFilesLieBesideTheirSuite() {
        var text =
                Fixture.text("strategies: [greedy]").replace("[quickstart]", "[{file: own.jsonl}]");
        var suite = Suites.parse("folder/suite.yaml", text, Fixture.KNOWN, Map.of());
        assertThat(suite.matrix().datasets().getFirst().origin())
                .isEqualTo(
                        new DatasetSpec.JsonLines(
                                Path.of("folder", "own.jsonl").toString(),
                                "question",
                                "answer",
                                ""));
    }

    @Test
    void aStepwiseSearchNeedsAVerifierOfSteps() {
        assertThat(mistakes("strategies: [beam]\nverifiers: [oracle]\nbudgets: [4]"))
                .containsExactly(
                        "suite.yaml:8: beam asks its verifier about unfinished solutions and oracle reads whole ones; exclude {strategy: beam, verifier: oracle}, or set its `lookahead`");
        assertThat(
                        mistakes(
                                """
                                strategies: [rebase]
                                verifiers: [oracle, grounded]
                                budgets: [4]
                                exclude: [{strategy: rebase, verifier: oracle}]
                                """))
                .isEmpty();
    }

    @Test
    void aSearchThatLooksAheadToTheEndTakesAVerifierOfSolutions() {
        assertThat(
                        mistakes(
                                """
                                strategies: [{search: beam, lookahead: 2}, sample]
                                verifiers: [oracle]
                                budgets: [4]
                                """))
                .isEmpty();
    }

    @Test
    void aSelectionThatReadsScoresNeedsAVerifier() {
        assertThat(mistakes("strategies: [{search: sample, selections: [weighted]}]"))
                .singleElement()
                .asString()
                .startsWith("suite.yaml:8: selection \"weighted\" reads scores");
    }

    @Test
    void anExclusionOfNothingIsAMistake() {
        assertThat(mistakes(GOOD + "\nbudgets: [1, 2]\nexclude: [{strategy: greedy, n: 2}]"))
                .containsExactly(
                        "suite.yaml:10: this excludes nothing: no part of the matrix is like it");
    }

    @Test
    void aMatrixWithEverythingExcludedIsRefused() {
        assertThat(mistakes(GOOD + "\nexclude: [{strategy: greedy}]"))
                .singleElement()
                .asString()
                .contains("the matrix is empty");
    }

    @Test
    void aPairingThatFitsNoRowIsRefusedInItsLine() {
        String pairing =
                """
                pairings:
                  - name: odd
                    challenger: {strategy: greedy, selection: oracle}
                    baseline: {policy: big}
                """;

        assertThat(mistakes(GOOD, pairing))
                .containsExactly(
                        "suite.yaml:10: pairing \"odd\": no row of the matrix fits the challenger"
                                + " {strategy: greedy, selection: oracle}");
    }

    @Test
    void aPairingThatFitsSeveralRowsAsksWhich() {
        String pairing =
                "pairings: [{name: vague, challenger: {policy: tiny}, baseline: {policy: big}}]";

        assertThat(
                        mistakes(
                                "strategies: [greedy, {search: sample, selections: [oracle]}]",
                                pairing))
                .singleElement()
                .asString()
                .contains("2 rows fit the challenger");
    }

    @Test
    void severalSeedsAtTemperatureZeroAreRefused() {
        assertThat(
                        mistakes(
                                "strategies: [{search: sample, selections: [majority]}]\nseeds: 2",
                                "sampling: {temperature: 0}"))
                .singleElement()
                .asString()
                .contains("every seed draws the same");
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Fixture.suite("suite: a\nengines: {x: [1, 2\nmatrix: 3\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("suite.yaml:3: this is not YAML");
    }

    @Test
    void missingSectionsAreNamed() {
        assertThatThrownBy(() -> Fixture.suite("title: nothing"))
                .hasMessage(
                        """
                        suite.yaml:1: engines is missing
                        suite.yaml:1: matrix is missing
                        suite.yaml:1: suite is missing\
                        """);
    }

    @Test
    void variablesAreFilledInFromTheEnvironment() {
        String text =
                Fixture.text("policies: [server]\n" + GOOD)
                        .replace(
                                "matrix:",
                                "  server: {kind: openai, url: \"${URL}/v1\", model: \"${MODEL:-m}\"}\nmatrix:");
        Suite suite =
                Suites.parse("suite.yaml", text, Fixture.KNOWN, Map.of("URL", "http://host:1"));

        assertThat(suite.engine("server"))
                .isInstanceOfSatisfying(
                        EngineSpec.OpenAi.class,
                        server -> {
                            assertThat(server.url()).isEqualTo("http://host:1/v1");
                            assertThat(server.model()).isEqualTo("m");
                        });
        assertThat(suite.text()).contains("${URL}").doesNotContain("http://host:1");
    }

    @Test
    void aLaunchIsACommandOrSaysMoreAndNeedsNoAddress() {
        var words =
                launched(
                        "launch: \"vllm serve 'a b' --port {port}\", url: \"http://127.0.0.1:8001\"");
        assertThat(words.url()).isEqualTo("http://127.0.0.1:8001");
        assertThat(words.share()).isEqualTo(1);
        assertThat(words.launch())
                .contains(LaunchSpec.of(List.of("vllm", "serve", "a b", "--port", "{port}")));
        var more =
                launched(
                        "launch: {command: [vllm, serve, \"a b\"], health: /ready, patience: 2h}, share: 0.4");
        assertThat(more.url()).isEqualTo("http://127.0.0.1:0");
        assertThat(more.share()).isEqualTo(0.4);
        assertThat(more.launch())
                .contains(
                        new LaunchSpec(
                                List.of("vllm", "serve", "a b"), "/ready", Duration.ofHours(2)));
    }

    @Test
    void aLaunchOfSeveralServersAndAShareOfNoneAreMistakes() {
        assertThatThrownBy(() -> launched("launch: vllm, url: \"http://a:1,http://b:1\""))
                .hasMessageContaining("has several addresses");
        assertThatThrownBy(() -> launched("share: 0.5, url: \"http://a:1\""))
                .hasMessageContaining("this engine has no launch");
        assertThatThrownBy(() -> launched("launch: vllm, share: 1.5"))
                .hasMessageContaining("between 0 and 1, got 1.5");
    }

    private static EngineSpec.OpenAi launched(String fields) {
        String text =
                Fixture.text("policies: [server]\n" + GOOD)
                        .replace(
                                "matrix:",
                                "  server: {kind: openai, model: m, " + fields + "}\nmatrix:");
        return (EngineSpec.OpenAi) Fixture.suite(text).engine("server");
    }

    @Test
    void anUnsetVariableIsAMistakeUnlessItHasADefault() {
        String text = Fixture.text(GOOD).replace("suite: small", "suite: small\ntitle: ${TITLE}");

        assertThatThrownBy(() -> Fixture.suite(text))
                .hasMessage(
                        "suite.yaml:2: the environment variable TITLE is not set; set it or write"
                                + " ${TITLE:-default}");
    }

    @Test
    void anUnknownSuiteGetsASuggestion() {
        assertThatThrownBy(() -> Suites.load("quikstart", Fixture.KNOWN, Map.of()))
                .hasMessage("unknown suite \"quikstart\"; did you mean \"quickstart\"?");
    }

    @Test
    void aMissingFileIsSaidInOneMessage() {
        assertThatThrownBy(() -> Suites.load("nowhere/a.yaml", Fixture.KNOWN, Map.of()))
                .hasMessageStartingWith("there is no suite file nowhere/a.yaml");
    }

    @ParameterizedTest
    @CsvSource({"90s, PT90S", "1h30m, PT90M", "2d, PT48H"})
    void timesAreReadAsPeopleWriteThem(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
    }

    @Test
    void aCommandIsPartedAtBlanksButNotInsideQuotes() {
        assertThat(CommandLine.split("vllm serve 'a b' --x=\"c d\" e"))
                .isEqualTo(List.of("vllm", "serve", "a b", "--x=c d", "e"));
    }

    private static List<String> mistakes(String matrix, String... more) {
        try {
            Fixture.suite(Fixture.text(matrix, more));
            return List.of();
        } catch (ConfigurationException refused) {
            return Arrays.asList(String.valueOf(refused.getMessage()).split("\n"));
        }
    }
}
