package dev.slingshot.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.harness.suite.Forecast;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {
    private static final long MB = 1 << 20;

    /// A million calls of 100 tokens: about 1.4 GB.
    private static final Forecast MILLION =
            new Forecast(
                    List.of(
                            new Forecast.Line(
                                    "cell",
                                    1000,
                                    new Forecast.Range(2e6, 1e6),
                                    new Forecast.Range(2e8, 1e8),
                                    new Forecast.Range(0, 0))));

    @TempDir Path folder;

    @Test
    void a_disk_with_little_left_is_full() {
        assertThat(room(20 * MB, 0).full())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("has 20 MB left", "another disk"));
        assertThat(room(100 * MB, 0).full()).isEmpty();
    }

    @Test
    void what_will_not_fit_is_said_before() {
        assertThat(room(1000 * MB, 0).tight(MILLION, 1))
                .hasValueSatisfying(why -> assertThat(why).contains("MB more", "1000 MB left"));
        assertThat(room(4000 * MB, 0).tight(MILLION, 1)).isEmpty();
    }

    @Test
    void a_shard_needs_its_share_and_a_resumed_run_what_it_lacks() {
        assertThat(room(1000 * MB, 0).tight(MILLION, 0.25)).isEmpty();
        assertThat(room(1000 * MB, 1000 * MB).tight(MILLION, 1)).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_yet_stands_on_the_disk_of_its_parent() {
        var room = DiskRoom.of(new RunFolder(folder.resolve("not/there")));
        assertThat(room.freeBytes()).isPositive();
        assertThat(room.heldBytes()).isZero();
    }

    private DiskRoom room(long free, long held) {
        return new DiskRoom(folder, free, held);
    }
}
