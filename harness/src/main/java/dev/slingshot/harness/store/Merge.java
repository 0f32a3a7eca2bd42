package dev.slingshot.harness.store;

import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings the stores of several runs of one suite into one. What two of them have must be the same;
/// timings are the first one's. Doing it again changes nothing, and a merge that is refused or
/// killed leaves the target as it was.
public final class Merge {
    private static final String SAME_CALLS =
            "SELECT lower(hex(a.key)), a.answer, b.answer FROM call a JOIN other.call b ON a.key = b.key"
                    + " WHERE a.answer <> b.answer";
    private static final String SAME_TRIALS =
            "SELECT a.cell || ' on ' || a.problem || ', seed ' || a.seed, a.outcome, b.outcome,"
                    + " a.definition <> b.definition FROM trial a"
                    + " JOIN other.trial b ON a.cell = b.cell AND a.problem = b.problem AND a.seed = b.seed"
                    + " WHERE a.definition <> b.definition OR a.outcome <> b.outcome";

    private Merge() {}

    /// @param into made where it is missing
    /// @throws ConfigurationException with the first thing on which two runs differ
    public static void stores(List<Path> from, Path into) {
        var part = into.resolveSibling(into.getFileName() + ".part");
        try {
            remove(part);
            merge(from, part, into);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: cannot be written: %s".formatted(into, e.getMessage()), e);
        }
    }

    private static void merge(List<Path> from, Path part, Path into) throws IOException {
        boolean merged = false;
        try {
            if (Files.exists(into)) {
                RunStore.open(into).close();
                Files.copy(into, part);
            }
            RunStore.open(part).close();
            for (Path one : from) {
                // Brings an older file up to this version.
                RunStore.open(one).close();
                add(one, part);
            }
            Files.move(
                    part,
                    into,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            merged = true;
        } finally {
            if (!merged) {
                remove(part);
            }
        }
    }

    private static void remove(Path part) throws IOException {
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + ending));
        }
    }

    private static void add(Path from, Path into) {
        try (var connection = Locking.of(into).connect(into);
                var statement = connection.createStatement()) {
            try (var attach = connection.prepareStatement("ATTACH DATABASE ? AS other")) {
                attach.setString(1, from.toString());
                attach.execute();
            }
            check(connection, from);
            statement.execute("BEGIN");
            for (String table : List.of("link", "call", "trial", "session", "card")) {
                statement.execute(
                        "INSERT OR IGNORE INTO main.%1$s SELECT * FROM other.%1$s"
                                .formatted(table));
            }
            statement.execute("COMMIT");
        } catch (SQLException e) {
            throw new StoreException(into, "merge " + from, e);
        }
    }

    private static void check(Connection connection, Path from) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(SAME_CALLS)) {
                while (rows.next()) {
                    if (!answer(rows, 2).equals(answer(rows, 3))) {
                        throw contradiction(from, "call " + rows.getString(1));
                    }
                }
            }
            try (var rows = statement.executeQuery(SAME_TRIALS)) {
                while (rows.next()) {
                    if (rows.getBoolean(4) || !outcome(rows, 2).equals(outcome(rows, 3))) {
                        throw contradiction(from, "trial " + rows.getString(1));
                    }
                }
            }
        }
    }

    private static ConfigurationException contradiction(Path from, String what) {
        return new ConfigurationException(
                "%s contradicts what is merged already: both have the %s, and not the same answer; shards of one run"
                                .formatted(from, what)
                        + " have no trial in common if all were started with the same options and another --shard");
    }

    /// Without what was observed only.
    private static JsonNode answer(ResultSet rows, int column) throws SQLException {
        var answer = Json.unpacked(rows.getBytes(column), ObjectNode.class);
        if (answer.get("usage") instanceof ObjectNode usage) {
            usage.remove("cachedTokens");
        }
        return answer;
    }

    private static JsonNode outcome(ResultSet rows, int column) throws SQLException {
        return Json.unpacked(rows.getBytes(column), JsonNode.class);
    }
}
