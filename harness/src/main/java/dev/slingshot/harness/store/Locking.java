package dev.slingshot.harness.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How a run store's file is shared. SQLite's write-ahead log wants memory that all who read the
/// file share, which a network file system cannot give; a single connection that keeps the file to
/// itself does without it.
public enum Locking {
    /// Others may read while the run goes on.
    SHARED,
    /// Nobody else can open the file until the run has ended.
    EXCLUSIVE;

    private static final int CACHE_KIB = 64 << 10;
    private static final int CHECKPOINT_PAGES = 8192;
    private static final Set<String> NETWORK =
            Set.of(
                    "nfs",
                    "nfs3",
                    "nfs4",
                    "cifs",
                    "smb",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "afs",
                    "afpfs",
                    "ceph",
                    "lustre",
                    "gpfs",
                    "beegfs",
                    "panfs",
                    "glusterfs",
                    "orangefs",
                    "pvfs2",
                    "9p",
                    "virtiofs",
                    "webdav",
                    "davfs");

    /// What a file on this file system needs.
    static Locking of(Path file) {
        return network(file).isPresent() ? EXCLUSIVE : SHARED;
    }

    /// The type of the network file system a file or folder is on, or will be, if it is one.
    public static Optional<String> network(Path place) {
        try {
            var existing = place.toAbsolutePath();
            while (!Files.exists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            return Optional.of(Files.getFileStore(existing).type()).filter(Locking::overNetwork);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Through FUSE come sshfs, s3fs, gcsfuse and their like.
    static boolean overNetwork(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return NETWORK.contains(name) || name.startsWith("fuse.");
    }

    Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            if (this == EXCLUSIVE) {
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            }
            statement.execute("PRAGMA journal_mode = WAL");
            // Keys are hashes, so rows land anywhere: the pages they go to stay in memory, and are
            // brought from the log into the file once for many changes.
            statement.execute("PRAGMA cache_size = " + -CACHE_KIB);
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
            statement.execute(
                    this == EXCLUSIVE
                            ? "PRAGMA synchronous = FULL"
                            : "PRAGMA synchronous = NORMAL");
        }
        return connection;
    }

    Connection reader(Path file, Connection writer) throws SQLException {
        return this == EXCLUSIVE ? writer : connect(file);
    }
}
