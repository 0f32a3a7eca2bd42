package dev.slingshot.harness.mtrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.topology.Topology;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MtrmFileTest {
    private static final Mtrm MODEL = Lessons.model(24);

    @Test
    void a_model_that_was_written_says_the_same(@TempDir Path folder) {
        var file = folder.resolve("mtrm.json");
        MtrmFile.write(file, MODEL);
        var read = MtrmFile.read(file);
        String question = Lessons.text(3, Topology.CHAIN);

        assertThat(read.provenance()).isEqualTo(MODEL.provenance());
        assertThat(read.route(question)).isEqualTo(MODEL.route(question));
        assertThat(read.score(question, "1 + 1 = 2", Optional.of(Topology.TREE)))
                .isEqualTo(MODEL.score(question, "1 + 1 = 2", Optional.of(Topology.TREE)));
        assertThat(MtrmFile.sha256(read)).isEqualTo(MtrmFile.sha256(MODEL));
    }

    @Test
    void other_features_are_refused() {
        refused(
                MtrmFile.text(MODEL).replace("\"features\":1,", "\"features\":9,"),
                "m.json: it reads features of version 9, and this program has version 1; make it again with `slingshot train mtrm`");
    }

    @Test
    void another_format_is_refused() {
        refused("{}", "m.json: no M-TRM of this version: format is \"\"");
    }

    @Test
    void a_text_that_is_no_json_is_refused() {
        refused("weights", "m.json: no M-TRM: ");
    }

    @Test
    void a_head_without_its_weights_is_refused() {
        refused(
                MtrmFile.text(MODEL).replaceFirst("\"weights\":\\[[^,]+,", "\"weights\":["),
                "weights; make it again");
    }

    private static void refused(String json, String message) {
        assertThatThrownBy(() -> MtrmFile.parse("m.json", json))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }
}
