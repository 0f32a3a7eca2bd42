package dev.slingshot.datasets.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.datasets.grade.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class GradeFileTest {
    private static final String TWO_LINES =
            """
            {"id": 1, "gold": "\\\\frac{1}{2}", "response": "It is \\\\boxed{0.5}."}

            {"id": "b", "gold_response": "So 3.\\n#### 1,234", "answer": "1235"}
            """;

    private static BufferedReader reader(String text) {
        return new BufferedReader(new StringReader(text));
    }

    private static GradeFile file(boolean explain) {
        return new GradeFile(new Grader(Profile.FLEXIBLE), explain, () -> 0);
    }

    @Test
    void eachLineIsAnsweredInOrder() throws IOException {
        var out = new StringWriter();
        var counts = file(false).run(reader(TWO_LINES), out);
        assertThat(out.toString())
                .isEqualTo(
                        """
                        {"id":1,"verdict":true,"outcome":"correct","extracted":"0.5",\
                        "how":"box, exact","micros":0}
                        {"id":"b","verdict":false,"outcome":"wrong","extracted":"1235",\
                        "how":"different","micros":0}
                        """);
        assertThat(counts.lines()).isEqualTo(2);
        assertThat(counts.of(Outcome.CORRECT)).isEqualTo(1);
        assertThat(counts.of(Outcome.WRONG)).isEqualTo(1);
    }

    @Test
    void severalThreadsWriteTheSameBytes() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"id\":").append(i).append(",\"gold\":\"").append(i % 7);
            lines.append("\",\"response\":\"The answer is ").append(i % 5).append(".\"}\n");
        }
        var one = new StringWriter();
        var several = new StringWriter();
        file(true).run(reader(lines.toString()), one);
        try (var pool = Executors.newFixedThreadPool(3)) {
            file(true).run(reader(lines.toString()), several, pool, 3);
        }
        assertThat(several.toString()).isEqualTo(one.toString());
    }

    @Test
    void explainingSaysHowBothWereRead() throws IOException {
        var out = new StringWriter();
        file(true).run(reader(TWO_LINES), out);
        assertThat(out.toString()).contains("\"explain\":{\"gold\":\"\\\\frac{1}{2}\"");
    }

    @Test
    void aMistakeInALineNamesTheLineAndWhatToDo() {
        assertThatThrownBy(() ->
                        file(false).run(reader("\n{\"id\":1,\"gold\":\"5\"}"), new StringWriter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2: one of \"answer\" and \"response\" is needed");
        assertThatThrownBy(() -> file(false).run(reader("{"), new StringWriter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 1: no valid JSON");
    }

    @Test
    void groupsAreLabelledByFirstSight() throws IOException {
        var out = new StringWriter();
        var counts =
                new GroupFile(() -> 0)
                        .run(
                                reader(
                                        "{\"problem\":\"p\",\"answers\":[\"3\",\"1/2\",\"0.5\",\"3.0\"]}"),
                                out);
        assertThat(out.toString())
                .isEqualTo("{\"problem\":\"p\",\"labels\":[0,1,1,0],\"micros\":0}\n");
        assertThat(counts).isEqualTo(new GroupFile.Counts(1, 4, 2));
    }
}
