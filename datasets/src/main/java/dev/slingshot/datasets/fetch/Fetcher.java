package dev.slingshot.datasets.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Brings artifacts into the cache. A file is handed out only with the pinned hash; a corrupt one
/// is deleted and fetched again. Safe for many threads and processes at once.
public final class Fetcher {
    private static final long SPARE_BYTES = 32L << 20;

    private final FetchSettings settings;
    private final FetchProgress progress;

    public Fetcher(FetchSettings settings, FetchProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /// Where the artifact is or will be.
    public Path cached(Artifact artifact) {
        return settings.cache()
                .resolve("files")
                .resolve(artifact.sha256().substring(0, 16))
                .resolve(artifact.file());
    }

    /// A file on the hub with the hash and the size the hub tells, asked once and then kept.
    ///
    /// @throws FetchException where it is not known here and the hub does not tell
    public Artifact pinned(Location.Hub hub) {
        return new HubPin(hub, settings).artifact();
    }

    /// The artifact's file, with its hash checked.
    ///
    /// @throws FetchException where no location could bring it
    public Path fetch(Artifact artifact) {
        Path target = cached(artifact);
        try {
            Files.createDirectories(target.resolveSibling("."));
            if (isArtifact(target, artifact)) {
                return target;
            }
            return FileLocks.holding(
                    target.resolveSibling(artifact.file() + ".lock"),
                    () -> fetchLocked(artifact, target));
        } catch (IOException failed) {
            throw new FetchException(
                    "cannot write to the cache %s: %s; set SLINGSHOT_CACHE to a folder that can be written"
                            .formatted(settings.cache(), reason(failed)));
        }
    }

    private Path fetchLocked(Artifact artifact, Path target) throws IOException {
        if (isArtifact(target, artifact)) {
            return target;
        }
        var reasons = new ArrayList<String>();
        if (Files.deleteIfExists(target)) {
            reasons.add("cache: the file did not have its hash and was deleted");
        }
        checkSpace(artifact, target);
        for (Location location : artifact.locations()) {
            try {
                Path part = target.resolveSibling(artifact.file() + ".part");
                bring(location, artifact, part);
                return keep(part, artifact, target);
            } catch (IOException failed) {
                reasons.add(Describe.location(location, settings) + ": " + reason(failed));
            }
        }
        throw new FetchException(message(artifact, reasons), reasons);
    }

    private void bring(Location location, Artifact artifact, Path part) throws IOException {
        switch (location) {
            case Location.Mirror mirror -> copy(inMirror(mirror), artifact, part);
            case Location.Hub hub -> {
                Optional<Path> there = inHubCache(hub, artifact);
                if (there.isPresent()) {
                    copy(there.get(), artifact, part);
                } else {
                    refuseOffline(settings.hubOffline(), "HF_HUB_OFFLINE");
                    download(Describe.address(hub, settings), artifact, part, settings.hubToken());
                }
            }
            case Location.Home home -> download(home.address(), artifact, part, Optional.empty());
            case Location.PackageClient client -> {
                refuseOffline(settings.offline(), "SLINGSHOT_OFFLINE");
                Files.deleteIfExists(part);
                String from = client.command().getFirst();
                PackageRun.take(
                        client,
                        part,
                        bytes ->
                                progress.received(
                                        artifact, from, Math.min(bytes, artifact.bytes() - 1)));
                progress.received(artifact, from, artifact.bytes());
            }
        }
    }

    private void download(URI address, Artifact artifact, Path part, Optional<String> token)
            throws IOException {
        refuseOffline(settings.offline(), "SLINGSHOT_OFFLINE");
        boolean resuming = Files.exists(part);
        var transfer = new Transfer(settings, progress);
        transfer.into(part, artifact, address, token);
        if (resuming && !isArtifact(part, artifact)) {
            Files.deleteIfExists(part);
            transfer.into(part, artifact, address, token);
        }
    }

    private static Path keep(Path part, Artifact artifact, Path target) throws IOException {
        if (!isArtifact(part, artifact)) {
            String found = Sha256.of(part);
            Files.deleteIfExists(part);
            throw new IOException(
                    "refused, its sha256 is %s and not %s".formatted(found, artifact.sha256()));
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(part.resolveSibling(part.getFileName() + ".etag"));
        return target;
    }

    private static boolean isArtifact(Path file, Artifact artifact) throws IOException {
        return Files.exists(file)
                && Files.size(file) == artifact.bytes()
                && Sha256.of(file).equals(artifact.sha256());
    }

    private Path inMirror(Location.Mirror mirror) throws IOException {
        Path folder =
                settings.mirror().orElseThrow(() -> new IOException("SLINGSHOT_MIRROR is not set"));
        Path file = folder.resolve(mirror.path());
        if (!Files.exists(file)) {
            throw new IOException("there is no " + file);
        }
        return file;
    }

    private Optional<Path> inHubCache(Location.Hub hub, Artifact artifact) throws IOException {
        String kind = hub.kind().name().toLowerCase(Locale.ROOT) + "s--";
        Path snapshots =
                settings.hubCache()
                        .resolve(kind + hub.repository().replace("/", "--"))
                        .resolve("snapshots");
        if (!Files.isDirectory(snapshots)) {
            return Optional.empty();
        }
        try (Stream<Path> revisions = Files.list(snapshots)) {
            for (Path revision : revisions.sorted().toList()) {
                if (isArtifact(revision.resolve(hub.file()), artifact)) {
                    return Optional.of(revision.resolve(hub.file()));
                }
            }
        }
        return Optional.empty();
    }

    private void copy(Path from, Artifact artifact, Path part) throws IOException {
        if (Files.size(from) != artifact.bytes()) {
            throw new IOException(
                    "refused, it has %d bytes and not %d"
                            .formatted(Files.size(from), artifact.bytes()));
        }
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        progress.received(artifact, from.toString(), artifact.bytes());
    }

    private static void refuseOffline(boolean offline, String variable) throws IOException {
        if (offline) {
            throw new IOException("not asked, " + variable + " is set");
        }
    }

    private static void checkSpace(Artifact artifact, Path target) throws IOException {
        long free = Files.getFileStore(target.resolveSibling(".")).getUsableSpace();
        if (free - SPARE_BYTES < artifact.bytes()) {
            throw new FetchException(
                    "%s needs %d MB and %s has %d MB free; set SLINGSHOT_CACHE to a larger disk"
                            .formatted(
                                    artifact.name(),
                                    (artifact.bytes() + SPARE_BYTES) >> 20,
                                    target.getParent(),
                                    free >> 20));
        }
    }

    private String message(Artifact artifact, List<String> reasons) {
        return ("could not get %s (%d bytes, sha256 %s):%n  - %s%n"
                        + "Put the file at %s, or set SLINGSHOT_MIRROR to a folder that has it, and"
                        + " run this again.")
                .formatted(
                        artifact.name(),
                        artifact.bytes(),
                        artifact.sha256(),
                        String.join(System.lineSeparator() + "  - ", reasons),
                        cached(artifact));
    }

    private static String reason(IOException failed) {
        String message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message;
    }
}
