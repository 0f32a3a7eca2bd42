package dev.slingshot.datasets.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.answer.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The kept corpus: truth, verdict, how, reference answer, answer. Rewrite verdicts with
/// `-Dsurefire.arguments=-Dslingshot.golden=rewrite` and review the difference.
class CorpusTest {
    private static final Path FILE = Path.of("src/test/resources/grade/corpus.tsv");

    private record Pair(String truth, String verdict, String how, String gold, String answer) {
        static Pair of(String line) {
            String[] fields = line.split("\t", -1);
            assertThat(fields).as(line).hasSize(5);
            return new Pair(fields[0], fields[1], fields[2], fields[3], fields[4]);
        }

        Pair graded() {
            var graded = new Grader(Profile.FLEXIBLE).gradeAnswer(gold, answer);
            return new Pair(truth, graded.outcome().toString(), graded.how(), gold, answer);
        }

        String line() {
            return String.join("\t", truth, verdict, how, gold, answer);
        }
    }

    private static List<Pair> pairs() throws IOException {
        return Files.readAllLines(FILE, StandardCharsets.UTF_8).stream().map(Pair::of).toList();
    }

    @Test
    void verdictsOnTheKeptCorpusAreAsReviewed() throws IOException {
        var graded = pairs().stream().map(Pair::graded).map(Pair::line).toList();
        if ("rewrite".equals(System.getProperty("slingshot.golden"))) {
            Files.write(FILE, graded, StandardCharsets.UTF_8);
        }
        assertThat(graded).isEqualTo(Files.readAllLines(FILE, StandardCharsets.UTF_8));
    }

    @Test
    void nothingThatDiffersIsGradedCorrect() throws IOException {
        assertThat(pairs())
                .filteredOn(pair -> pair.truth.equals("other"))
                .isNotEmpty()
                .noneMatch(pair -> pair.graded().verdict.equals("correct"));
    }

    @Test
    void ninetyNinePercentOfWhatIsTheSameIsGradedCorrect() throws IOException {
        var missed = new ArrayList<Pair>();
        var same = pairs().stream().filter(pair -> pair.truth.equals("same")).toList();
        for (Pair pair : same) {
            if (!pair.graded().verdict.equals("correct")) {
                missed.add(pair);
            }
        }
        assertThat(missed.size() * 100).as("%s", missed).isLessThanOrEqualTo(same.size());
    }
}
