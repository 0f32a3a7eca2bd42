package dev.slingshot.harness.verify;

import static dev.slingshot.harness.verify.Specs.QUESTION;
import static dev.slingshot.harness.verify.Specs.STEPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.VerifierCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs are a line of shell each.
final class CommandVerifierTest {

    @TempDir Path folder;

    @Test
    void it_is_asked_and_answers_with_a_line_each() throws IOException {
        var asked = folder.resolve("asked");
        try (var verifier =
                verifier(
                        "while read -r x; do printf '%s\\n' \"$x\" >> "
                                + asked
                                + "; echo '{\"scores\":[0.25,1]}'; done")) {
            assertThat(verifier.score(QUESTION, STEPS).steps()).containsExactly(0.25, 1.0);
            assertThat(verifier.score(QUESTION, STEPS).steps()).containsExactly(0.25, 1.0);
        }
        assertThat(Files.readAllLines(asked))
                .hasSize(2)
                .allMatch(
                        "{\"question\":\"What is 7 + 5?\",\"steps\":[\"7 + 5 = 12\",\"So 12.\"],\"known\":0}"
                                ::equals);
    }

    @Test
    void it_is_started_once() throws IOException {
        var starts = folder.resolve("starts");
        try (var verifier = verifier(counted(starts) + echoing("[0.5,0.5]"))) {
            verifier.score(QUESTION, STEPS);
            verifier.score(QUESTION, STEPS);
        }
        assertThat(Files.readAllLines(starts)).hasSize(1);
    }

    @Test
    void it_is_started_for_each_call_where_the_suite_says_so() throws IOException {
        var starts = folder.resolve("starts");
        String reading = counted(starts) + "cat > /dev/null; echo '{\"scores\":[0.5,0.5]}'";
        try (var verifier = verifier(reading, "start", "each")) {
            verifier.score(QUESTION, STEPS);
            verifier.score(QUESTION, STEPS);
        }
        assertThat(Files.readAllLines(starts)).hasSize(2);
    }

    @Test
    void one_that_died_is_started_again() throws IOException {
        var starts = folder.resolve("starts");
        String mortal = counted(starts) + "read -r x; echo '{\"scores\":[0.5,0.5]}'";
        try (var verifier = verifier(mortal)) {
            verifier.score(QUESTION, STEPS);
            assertThat(verifier.score(QUESTION, STEPS).steps()).containsExactly(0.5, 0.5);
        }
        assertThat(Files.readAllLines(starts)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void one_that_dies_of_every_call_is_given_up_with_its_last_words() {
        try (var verifier = verifier("read -r x; echo 'no weights' >&2; exit 3")) {
            assertThatThrownBy(() -> verifier.score(QUESTION, STEPS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining(
                            "verifier mine ended 2 times without an answer: exit code 3")
                    .hasMessageContaining("no weights");
        }
    }

    @Test
    void one_that_hangs_is_ended_in_time_and_asked_anew() throws IOException {
        var hung = folder.resolve("hung");
        String script =
                "if [ -e "
                        + hung
                        + " ]; then "
                        + echoing("[0.5,0.5]")
                        + "; else touch "
                        + hung
                        + "; read -r x; read -r y; fi";
        try (var verifier = verifier(script, "timeout_seconds", "1.5")) {
            assertThatThrownBy(() -> verifier.score(QUESTION, STEPS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("did not answer within PT1.5S and was ended");
        }
        try (var verifier = verifier(script)) {
            assertThat(verifier.score(QUESTION, STEPS).steps()).containsExactly(0.5, 0.5);
        }
    }

    @Test
    void garbage_is_refused_and_the_next_call_starts_clean() {
        assertRefused(
                "Loading model...",
                "answered with something that is no JSON: \"Loading model...\"");
        assertRefused("{}", "without a list \"scores\"");
        assertRefused("[0.5]", "without a list \"scores\"");
        assertRefused("{\"scores\":[0.5]}", "gave 1 scores for 2 steps, expected 2");
        assertRefused("{\"scores\":[0.5,1.5]}", "a score of \"1.5\"; a score lies in [0, 1]");
        assertRefused("{\"scores\":[0.5,-0.1]}", "a score of \"-0.1\"");
        assertRefused("{\"scores\":[0.5,null]}", "a score of \"null\"");
        assertRefused("{\"scores\":[0.5,\"1\"]}", "a score of");
        assertRefused("{\"scores\":[0.5,NaN]}", "no JSON: \"{\"scores\":[0.5,NaN]}\"");
        assertRefused("{\"error\":\"out of memory\"}", "says: \"out of memory\"");
        assertRefused(
                "{\"scores\":[0,1],\"usage\":{\"prompt_tokens\":-1}}",
                "a usage.prompt_tokens of \"-1\"");
    }

    @Test
    void one_that_says_more_than_it_was_asked_is_refused() {
        String two =
                "while read -r x; do printf '{\"scores\":[0,0]}\\n{\"scores\":[1,1]}\\n'; done";
        try (var verifier = verifier(two)) {
            for (int i = 0; i < 1000; i++) {
                verifier.score(QUESTION, STEPS);
            }
        } catch (EngineException refused) {
            assertThat(refused).hasMessageContaining("more than one line to one request");
            return;
        }
        throw new AssertionError("never noticed");
    }

    @Test
    void tokens_it_tells_are_charged() {
        try (var verifier =
                verifier(
                        answering(
                                "{\"scores\":[0,1],\"usage\":{\"prompt_tokens\":40,\"generated_tokens\":2}}"))) {
            var scores = verifier.score(QUESTION, STEPS);
            assertThat(scores.usage()).isEqualTo(new Usage(40, 0, 2));
            assertThat(scores.pathTokens()).isEqualTo(40);
        }
    }

    @Test
    void many_calls_at_once_wait_for_the_processes() {
        try (var verifier = verifier(echoing("[0.5,0.5]"), "processes", "2")) {
            var scores =
                    Stream.generate(() -> STEPS)
                            .limit(40)
                            .parallel()
                            .map(steps -> verifier.score(QUESTION, steps).steps())
                            .toList();
            assertThat(scores).hasSize(40).allMatch(STEPS_SCORED::equals);
        }
    }

    private static final java.util.List<Double> STEPS_SCORED = java.util.List.of(0.5, 0.5);

    @Test
    void the_card_knows_command_version_and_the_script_itself() throws IOException {
        var script = Files.writeString(folder.resolve("score.sh"), "read -r x");
        String[] settings = {"command", "sh " + script, "version", "7", "reads", "solutions"};
        var card = Specs.command(settings).card();
        assertThat(card.kind()).isEqualTo(VerifierCard.Kind.OUTCOME);
        assertThat(card.aggregation()).isEqualTo(Aggregation.LAST);
        assertThat(card.model().identity())
                .containsEntry("command", "sh " + script)
                .containsEntry("version", "7")
                .containsKey("sha256 of " + script);
        Files.writeString(script, "read -r y");
        assertThat(Specs.command(settings).card()).isNotEqualTo(card);
    }

    @Test
    void settings_are_refused_by_name_and_secrets_are_not_taken() {
        assertWrong("needs `command`, a text such as");
        assertWrong("has no option \"comand\"; did you mean \"command\"?", "comand", "x");
        assertWrong(
                "reads must be one of steps, solutions, got \"lines\"",
                "command",
                "x",
                "reads",
                "lines");
        assertWrong("cannot be causal", "command", "x", "reads", "solutions", "causal", "yes");
        assertWrong("processes must be a whole number", "command", "x", "processes", "0");
        assertWrong("timeout_seconds must be a number", "command", "x", "timeout_seconds", "soon");
        assertWrong("seems to hold a secret", "command", "x --api-key abcdefgh");
        var absent = Specs.command("command", "/no/such/program");
        assertThatThrownBy(() -> absent.score(QUESTION, STEPS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"/no/such/program\" does not run");
    }

    private static void assertWrong(String message, String... settings) {
        assertThatThrownBy(() -> Specs.command(settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("verifier mine")
                .hasMessageContaining(message);
    }

    private void assertRefused(String reply, String message) {
        try (var verifier = verifier(answering(reply))) {
            assertThatThrownBy(() -> verifier.score(QUESTION, STEPS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("verifier mine ")
                    .hasMessageContaining(message);
        }
    }

    private static String counted(Path starts) {
        return "echo started >> " + starts + "; ";
    }

    private static String echoing(String scores) {
        return answering("{\"scores\":" + scores + "}");
    }

    private static String answering(String reply) {
        return "while read -r x; do echo '" + reply + "'; done";
    }

    private CommandVerifier verifier(String script, String... settings) {
        try {
            var file = Files.writeString(Files.createTempFile(folder, "v", ".sh"), script);
            var all = Stream.concat(Stream.of("command", "sh " + file), Arrays.stream(settings));
            return Specs.command(all.toArray(String[]::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
