package dev.slingshot.harness.store;

import dev.slingshot.strategies.ConfigurationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The tables of a run store and how an older file becomes one of this version.
final class Schema {
    /// Each entry takes a file from the version of its index to the next.
    private static final List<List<String>> MIGRATIONS =
            List.of(
                    List.of(
                            "CREATE TABLE link (key BLOB PRIMARY KEY, parent BLOB NOT NULL, content BLOB NOT NULL) WITHOUT ROWID",
                            // Rows in the order they came, and an index of keys: keys are
                            // hashes, and rows laid by them would touch a page each. Older files
                            // of every version are WITHOUT ROWID, which reads the same.
                            """
                            CREATE TABLE call (
                              key BLOB PRIMARY KEY, kind TEXT NOT NULL, request BLOB NOT NULL, answer BLOB NOT NULL,
                              prompt_tokens INTEGER NOT NULL, cached_tokens INTEGER NOT NULL, generated_tokens INTEGER NOT NULL,
                              started_millis INTEGER NOT NULL, took_millis INTEGER NOT NULL)
                            """,
                            """
                            CREATE TABLE trial (
                              definition BLOB PRIMARY KEY, cell TEXT NOT NULL, problem TEXT NOT NULL, seed INTEGER NOT NULL,
                              outcome BLOB NOT NULL) WITHOUT ROWID
                            """,
                            "CREATE UNIQUE INDEX trial_by_place ON trial (cell, problem, seed)",
                            "CREATE TABLE session (started_millis INTEGER PRIMARY KEY, seconds REAL NOT NULL, about TEXT NOT NULL)"),
                    // 2: cells may share a definition; sessions of merged runs may begin in the
                    // same millisecond; what engines turned out to be is kept. Outcomes have
                    // another form: they are made again from the recorded calls.
                    List.of(
                            "DROP TABLE trial",
                            """
                            CREATE TABLE trial (
                              cell TEXT NOT NULL, problem TEXT NOT NULL, seed INTEGER NOT NULL, definition BLOB NOT NULL,
                              outcome BLOB NOT NULL, PRIMARY KEY (cell, problem, seed)) WITHOUT ROWID
                            """,
                            """
                            CREATE TABLE told_session (
                              started_millis INTEGER NOT NULL, about TEXT NOT NULL, seconds REAL NOT NULL,
                              PRIMARY KEY (started_millis, about)) WITHOUT ROWID
                            """,
                            "INSERT INTO told_session SELECT started_millis, about, seconds FROM session",
                            "DROP TABLE session",
                            "ALTER TABLE told_session RENAME TO session",
                            """
                            CREATE TABLE card (
                              role TEXT NOT NULL, name TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (role, name)) WITHOUT ROWID
                            """));

    private Schema() {}

    static int version() {
        return MIGRATIONS.size();
    }

    static void bringUp(Connection connection, String file) throws SQLException {
        int found = userVersion(connection);
        if (found > version()) {
            throw new ConfigurationException(
                    "%s was written by a newer Slingshot (store version %d, this one reads up to %d); update Slingshot"
                            .formatted(file, found, version()));
        }
        if (found < version()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var step : MIGRATIONS.subList(found, version())) {
                    for (var sql : step) {
                        statement.execute(sql);
                    }
                }
                statement.execute("PRAGMA user_version = " + version());
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static int userVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
