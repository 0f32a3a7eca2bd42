package dev.slingshot.harness.store;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Usage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One run's calls and trials in one SQLite file (WAL). Calls are written in groups and may be lost
/// by a kill up to the last group; a trial is there once {@link #keepTrial} returns, with every
/// call it rests on.
public final class RunStore implements AutoCloseable {
    private static final int KNOWN_LINKS = 1 << 16;

    private final Path file;
    private final Connection reader;
    private final Connection writer;
    private final Statements statements;
    private final Packing packing = new Packing();
    private final GroupCommit commits;
    private final Map<String, PreparedStatement> queries = new HashMap<>();
    private final Set<String> knownLinks = new HashSet<>();
    private volatile @Nullable KeyFilter keys;

    private RunStore(Path file, Connection reader, Connection writer) throws SQLException {
        this.file = file;
        this.reader = reader;
        this.writer = writer;
        this.statements = Statements.of(writer);
        this.commits = new GroupCommit(file, writer);
    }

    /// Opens a run's file, made or brought up to this version where needed.
    ///
    /// @throws StoreException where the file cannot be opened
    public static RunStore open(Path file) {
        return open(file, Locking.of(file));
    }

    static RunStore open(Path file, Locking locking) {
        try {
            Connection writer = locking.connect(file);
            Schema.bringUp(writer, file.toString());
            writer.setAutoCommit(false);
            return new RunStore(file, locking.reader(file, writer), writer);
        } catch (SQLException e) {
            throw new StoreException(file, "open the run store", e);
        }
    }

    public Path file() {
        return file;
    }

    /// The completion that is recorded under a key.
    public Optional<Completion> completion(Key key) {
        return look(key).map(bytes -> Json.unpacked(bytes, CallAnswer.class).completion());
    }

    /// For whoever asks for most keys there are, and for many that are not there.
    Optional<byte[]> answer(Key key) {
        return keys().mayHold(key) ? look(key) : Optional.empty();
    }

    private KeyFilter keys() {
        var found = keys;
        return found == null ? readKeys() : found;
    }

    private synchronized KeyFilter readKeys() {
        var found = keys;
        if (found == null) {
            var read = new KeyFilter();
            each("SELECT key FROM call", _ -> {}, row -> read.add(Key.read(row.getBytes(1))));
            found = read;
            keys = read;
        }
        return found;
    }

    private Optional<byte[]> look(Key key) {
        return one(
                "SELECT answer FROM call WHERE key = ?",
                statement -> statement.setBytes(1, key.bytes()),
                row -> row.getBytes(1));
    }

    CompletableFuture<Void> keepCall(Call call) {
        keys().add(call.key());
        return commits.submitLater(_ -> {
            for (Link link : call.links()) {
                keepLink(link);
            }
            statements.call().setBytes(1, call.key().bytes());
            statements.call().setString(2, call.kind());
            statements.call().setBytes(3, packing.pack(call.request()));
            statements.call().setBytes(4, packing.pack(Json.bytes(call.answer())));
            statements.call().setLong(5, call.usage().promptTokens());
            statements.call().setLong(6, call.usage().cachedTokens());
            statements.call().setLong(7, call.usage().generatedTokens());
            statements.call().setLong(8, call.startedMillis());
            statements.call().setLong(9, call.tookMillis());
            statements.call().executeUpdate();
        });
    }

    /// The writing thread alone comes here.
    private void keepLink(Link link) throws SQLException {
        if (knownLinks.size() >= KNOWN_LINKS) {
            knownLinks.clear();
        }
        if (!knownLinks.add(link.key().hex())) {
            return;
        }
        statements.link().setBytes(1, link.key().bytes());
        statements.link().setBytes(2, link.parentBytes());
        statements.link().setBytes(3, packing.pack(Json.bytes(link.content())));
        statements.link().executeUpdate();
    }

    /// The keys of all finished trials.
    public Set<TrialKey> finished() {
        return new HashSet<>(
                all("SELECT cell, problem, seed, definition FROM trial", RunStore::trialKey));
    }

    private static TrialKey trialKey(ResultSet row) throws SQLException {
        return new TrialKey(
                row.getString(1), row.getString(2), row.getInt(3), Key.read(row.getBytes(4)));
    }

    /// Keeps what an engine or verifier turned out to be, in place of what was kept of it before;
    /// returns when it is committed.
    public void keepCard(String role, String name, Object card) {
        byte[] content = Json.bytes(card);
        commits.submit(
                        connection -> {
                            try (var statement =
                                    connection.prepareStatement(
                                            "INSERT OR REPLACE INTO card VALUES (?, ?, ?)")) {
                                statement.setString(1, role);
                                statement.setString(2, name);
                                statement.setBytes(3, content);
                                statement.executeUpdate();
                            }
                        })
                .join();
    }

    /// What was kept under this role and name; empty too where its form has changed since.
    public <T> Optional<T> card(String role, String name, Class<T> type) {
        return one(
                        "SELECT content FROM card WHERE role = ? AND name = ?",
                        statement -> {
                            statement.setString(1, role);
                            statement.setString(2, name);
                        },
                        row -> row.getBytes(1))
                .flatMap(content -> Json.readable(content, type));
    }

    /// Keeps a finished trial; returns when it is committed. It takes the place of one with the
    /// same cell, problem and seed that was defined otherwise.
    public void keepTrial(TrialKey key, Outcome outcome) {
        byte[] content = Json.bytes(TrialContent.of(outcome));
        commits.submit(
                        _ -> {
                            statements.trial().setString(1, key.cell());
                            statements.trial().setString(2, key.problem());
                            statements.trial().setInt(3, key.seed());
                            statements.trial().setBytes(4, key.definition().bytes());
                            statements.trial().setBytes(5, packing.pack(content));
                            statements.trial().executeUpdate();
                        })
                .join();
    }

    /// Hands over all finished trials one after the other, by cell, problem and seed.
    public void eachTrial(Consumer<StoredTrial> reader) {
        each(
                "SELECT cell, problem, seed, definition, outcome FROM trial ORDER BY cell, problem, seed",
                _ -> {},
                row ->
                        reader.accept(
                                new StoredTrial(
                                        trialKey(row),
                                        Json.unpacked(row.getBytes(5), TrialContent.class)
                                                .outcome())));
    }

    /// Notes how long a session made calls.
    ///
    /// @param about where; sessions of one moment are told apart by it
    public void keepSession(long startedMillis, double seconds, String about) {
        commits.submit(
                        connection -> {
                            try (var statement =
                                    connection.prepareStatement(
                                            "INSERT OR REPLACE INTO session VALUES (?, ?, ?)")) {
                                statement.setLong(1, startedMillis);
                                statement.setString(2, about);
                                statement.setDouble(3, seconds);
                                statement.executeUpdate();
                            }
                        })
                .join();
    }

    /// Seconds of all sessions that made calls.
    public double seconds() {
        return one(
                        "SELECT coalesce(sum(seconds), 0) FROM session",
                        _ -> {},
                        row -> row.getDouble(1))
                .orElse(0.0);
    }

    /// How many calls of a kind are kept, and their tokens.
    public Executed executed(String kind) {
        return one(
                        "SELECT count(*), coalesce(sum(prompt_tokens), 0), coalesce(sum(cached_tokens), 0),"
                                + " coalesce(sum(generated_tokens), 0) FROM call WHERE kind = ?",
                        statement -> statement.setString(1, kind),
                        row ->
                                new Executed(
                                        row.getLong(1),
                                        new Usage(row.getLong(2), row.getLong(3), row.getLong(4))))
                .orElseThrow();
    }

    /// @param calls each once
    public record Executed(long calls, Usage usage) {}

    /// Hands over every call in canonical order, for the export.
    void eachCallLine(Consumer<String> reader) {
        each(
                "SELECT key, kind, request, answer FROM call ORDER BY key",
                _ -> {},
                row -> reader.accept(callLine(row)));
    }

    private static String callLine(ResultSet row) throws SQLException {
        var request = Json.unpacked(row.getBytes(3), JsonNode.class);
        var answer = Json.unpacked(row.getBytes(4), ObjectNode.class);
        if (answer.get("usage") instanceof ObjectNode usage) {
            usage.remove("cachedTokens");
        }
        return Json.text(
                Map.of(
                        "key",
                        Key.read(row.getBytes(1)).hex(),
                        "kind",
                        row.getString(2),
                        "request",
                        request,
                        "answer",
                        answer));
    }

    /// Waits until everything handed over is committed, and closes the file.
    @Override
    public void close() {
        commits.close();
        try {
            packing.close();
            reader.close();
            writer.close();
        } catch (SQLException e) {
            throw new StoreException(file, "close the run store", e);
        }
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// The writing thread's statements, prepared once.
    private record Statements(
            PreparedStatement link, PreparedStatement call, PreparedStatement trial) {

        static Statements of(Connection connection) throws SQLException {
            return new Statements(
                    connection.prepareStatement("INSERT OR IGNORE INTO link VALUES (?, ?, ?)"),
                    connection.prepareStatement(
                            "INSERT OR IGNORE INTO call VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                    connection.prepareStatement(
                            "INSERT OR REPLACE INTO trial VALUES (?, ?, ?, ?, ?)"));
        }
    }

    private <T> Optional<T> one(String sql, Binding binding, Reading<T> reading) {
        return query(sql, binding, reading).stream().findFirst();
    }

    private <T> List<T> all(String sql, Reading<T> reading) {
        return query(sql, _ -> {}, reading);
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        var found = new ArrayList<T>();
        each(sql, binding, row -> found.add(reading.of(row)));
        return found;
    }

    private synchronized void each(String sql, Binding binding, Row row) {
        try {
            PreparedStatement statement = queries.get(sql);
            if (statement == null) {
                statement = reader.prepareStatement(sql);
                queries.put(sql, statement);
            }
            binding.to(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new StoreException(file, "read the run store", e);
        }
    }
}
