package dev.slingshot.datasets.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.Mirror;
import dev.slingshot.datasets.answer.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class FormsTest {
    private static List<Forms.Form> forms() throws IOException {
        var mapper = new ObjectMapper();
        var golds = new LinkedHashSet<String>();
        for (String line : Mirror.lines("math-500/test.jsonl")) {
            golds.add(mapper.readTree(line).get("answer").asString());
        }
        var forms = new ArrayList<Forms.Form>();
        golds.forEach(gold -> forms.addAll(Forms.of(gold)));
        return forms;
    }

    @Test
    void noNearMissOfAMathAnswerIsCorrect() throws IOException {
        var grader = new Grader(Profile.FLEXIBLE);
        assertThat(forms())
                .filteredOn(form -> !form.same())
                .hasSizeGreaterThan(1000)
                .filteredOn(form -> grader.gradeAnswer(form.gold(), form.answer()).isCorrect())
                .isEmpty();
    }

    @Test
    void ofAThousandEquivalentFormsAtMostOneIsMissed() throws IOException {
        var grader = new Grader(Profile.FLEXIBLE);
        var same = forms().stream().filter(Forms.Form::same).toList();
        assertThat(same).hasSizeGreaterThan(2000);
        var missed =
                same.stream()
                        .filter(form -> !grader.gradeAnswer(form.gold(), form.answer()).isCorrect())
                        .toList();
        assertThat(missed.size() * 1000).as("%s", missed).isLessThanOrEqualTo(same.size());
    }
}
