package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GradeCommandTest {

    @TempDir Path folder;

    @Test
    void each_pair_gets_its_verdict_in_the_order_of_the_lines() throws IOException {
        var lines =
                IntStream.range(0, 2000)
                        .mapToObj(i ->
                                "{\"id\": %d, \"gold\": \"%d\", \"response\": \"so \\\\boxed{%d}\"}"
                                        .formatted(i, i, i % 2 == 0 ? i : i + 1))
                        .collect(Collectors.joining("\n"));
        var graded = command("grade", lines);
        assertThat(graded.code()).as(graded.err()).isZero();
        var verdicts = Files.readAllLines(folder.resolve("out.jsonl"));
        assertThat(verdicts).hasSize(2000);
        assertThat(verdicts.get(0))
                .startsWith("{\"id\":0,\"verdict\":true,\"outcome\":\"correct\"");
        assertThat(verdicts.get(1999)).startsWith("{\"id\":1999,\"verdict\":false");
        assertThat(graded.err()).contains("1000 correct, 1000 wrong", "pairs/s");
    }

    @Test
    void a_line_without_a_reference_is_a_mistake_with_file_and_line() throws IOException {
        var graded = command("grade", "{\"gold\": \"1\", \"answer\": \"1\"}\n{\"answer\": \"1\"}");
        assertThat(graded.code()).isEqualTo(Exit.MISTAKE);
        assertThat(graded.err())
                .contains("in.jsonl:2: one of \"gold\" and \"gold_response\" is needed")
                .doesNotContain("\tat ");
    }

    @Test
    void a_mark_of_byte_order_and_broken_letters_do_no_harm() throws IOException {
        Path in = folder.resolve("in.jsonl");
        Files.write(in, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        String line = "{\"gold\": \"1\", \"answer\": \"1 ";
        Files.write(in, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        Files.write(in, new byte[] {(byte) 0xFF, '"', '}', '\r', '\n'}, StandardOpenOption.APPEND);
        var graded =
                Cli.run(
                        "grade",
                        "--input",
                        in.toString(),
                        "--output",
                        folder.resolve("out.jsonl").toString());
        assertThat(graded.code()).as(graded.err()).isZero();
        assertThat(graded.err()).contains("0 correct, 1 wrong");
    }

    @Test
    void a_missing_folder_for_the_output_is_a_mistake_that_names_it() throws IOException {
        Path in =
                Files.writeString(
                        folder.resolve("in.jsonl"), "{\"gold\": \"1\", \"answer\": \"1\"}");
        Path out = folder.resolve("none").resolve("out.jsonl");
        var graded = Cli.run("grade", "--input", in.toString(), "--output", out.toString());
        assertThat(graded.code()).isEqualTo(Exit.MISTAKE);
        assertThat(graded.err()).contains("there is no folder", "none");
    }

    @Test
    void answers_that_mean_the_same_get_one_label() throws IOException {
        command("group", "{\"problem\": \"p\", \"answers\": [\"1/2\", \"x\", \"\\\\frac12\"]}");
        assertThat(Files.readString(folder.resolve("out.jsonl")))
                .startsWith("{\"problem\":\"p\",\"labels\":[0,1,0],\"micros\":");
    }

    private Cli command(String name, String lines) throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), lines);
        return Cli.run(
                name, "--input", in.toString(), "--output", folder.resolve("out.jsonl").toString());
    }
}
