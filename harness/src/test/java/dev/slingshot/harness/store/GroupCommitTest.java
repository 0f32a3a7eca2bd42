package dev.slingshot.harness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
    @TempDir Path folder;
    private Connection connection;
    private GroupCommit commits;

    @BeforeEach
    void open() throws SQLException {
        var file = folder.resolve("one.sqlite");
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
        commits = new GroupCommit(file, connection);
    }

    @AfterEach
    void close() throws SQLException {
        commits.close();
        connection.close();
    }

    @Test
    void writes_happen_in_the_order_they_came_whether_somebody_waits_or_not() {
        var written = new ArrayList<Integer>();
        var _ = commits.submitLater(_ -> written.add(1));
        var _ = commits.submitLater(_ -> written.add(2));
        commits.submit(_ -> written.add(3)).join();
        assertThat(written).isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void what_nobody_waits_for_is_written_all_the_same() {
        var written = new ArrayList<Integer>();
        commits.submitLater(_ -> written.add(1)).join();
        assertThat(written).isEqualTo(List.of(1));
    }

    @Test
    void after_a_failure_nothing_more_is_written() {
        var written = new ArrayList<Integer>();
        var failing =
                commits.submitLater(_ -> {
                    throw new SQLException("the disk is full");
                });
        assertThatThrownBy(failing::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StoreException.class);
        assertThatThrownBy(() -> commits.submit(_ -> written.add(1)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the disk is full");
        assertThat(written).isEmpty();
    }
}
