package dev.slingshot.harness.store;

import dev.slingshot.strategies.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Finished trials read as they are asked for, for runs that are larger than memory. Serves many
/// threads: the file is read by one at a time, outcomes are unpacked by whoever wants them.
public final class StoredTrials implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final PreparedStatement bySeed;

    private StoredTrials(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.bySeed =
                connection.prepareStatement(
                        "SELECT seed, outcome FROM trial WHERE cell = ? AND problem = ? ORDER BY seed");
    }

    /// Opens the file of a run that {@link RunStore#open} has brought up to this version.
    ///
    /// @throws StoreException where the file cannot be read
    public static StoredTrials open(Path file) {
        try {
            return new StoredTrials(file, Locking.of(file).connect(file));
        } catch (SQLException e) {
            throw new StoreException(file, "open the run store", e);
        }
    }

    /// A finished trial, still packed.
    public static final class Packed {
        private final int seed;
        private final byte[] outcome;

        private Packed(int seed, byte[] outcome) {
            this.seed = seed;
            this.outcome = outcome;
        }

        public int seed() {
            return seed;
        }

        /// Unpacks it anew at every call.
        public Outcome outcome() {
            return Json.unpacked(outcome, TrialContent.class).outcome();
        }
    }

    /// The trials of a cell on one problem, by rising seed.
    ///
    /// @param problem its key over all data sets
    public synchronized List<Packed> of(String cell, String problem) {
        try {
            bySeed.setString(1, cell);
            bySeed.setString(2, problem);
            try (var rows = bySeed.executeQuery()) {
                var trials = new ArrayList<Packed>();
                while (rows.next()) {
                    trials.add(new Packed(rows.getInt(1), rows.getBytes(2)));
                }
                return trials;
            }
        } catch (SQLException e) {
            throw new StoreException(file, "read the run store", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException(file, "close the run store", e);
        }
    }
}
