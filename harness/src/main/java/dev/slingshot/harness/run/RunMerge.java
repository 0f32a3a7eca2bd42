package dev.slingshot.harness.run;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.engine.Conduct;
import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.result.CellRows;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.store.Merge;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.Lock;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.VerifierCard;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/// Merges shards of a run, or runs of one suite on several machines, into one folder. Doing it
/// again with what they have recorded since is fine.
///
/// @param into may hold some of the run already
public record RunMerge(List<RunFolder> runs, RunFolder into) {

    public RunMerge {
        runs = List.copyOf(runs);
        require(!runs.isEmpty(), "name at least one run to merge");
        for (RunFolder run : runs) {
            require(
                    !run.path()
                            .toAbsolutePath()
                            .normalize()
                            .equals(into.path().toAbsolutePath().normalize()),
                    "%s is to be merged into itself; give another folder with --into",
                    run.path());
            run.existing();
        }
    }

    /// What a merged run holds.
    ///
    /// @param trials finished ones
    /// @param planned those of the whole suite
    public record Merged(long calls, int trials, int planned) {}

    /// @throws dev.slingshot.strategies.ConfigurationException where the runs are not of one suite,
    ///   or differ on something they have in common
    public Merged merge() {
        boolean fresh = Files.notExists(into.path());
        try {
            return claimed();
        } catch (RuntimeException refused) {
            if (fresh) {
                into.removeIfEmpty();
            }
            throw refused;
        }
    }

    private Merged claimed() {
        try (var _ = into.claim()) {
            var all = new ArrayList<RunFolder>();
            if (Files.exists(into.manifest())) {
                all.add(into.existing());
            }
            all.addAll(runs);
            var lock = lock(all);
            var plain = manifest(all, lock);
            var engines = plain.models().stream().map(ModelCard::name).toList();
            engines.forEach(engine -> checkServer(engine, all, lock));
            var conducts = PartConducts.of(all, engines);
            var identity = identity();
            Merge.stores(runs.stream().map(RunFolder::store).toList(), into.store());
            try (var store = RunStore.open(into.store())) {
                conducts.keep(store, identity);
            }
            var manifest = plain.withEnvironment(environment(plain, conducts));
            ManifestFile.writeWhole(into.lock(), lock.json());
            ManifestFile.write(into.manifest(), manifest);
            return merged(manifest);
        }
    }

    private String identity() {
        if (Files.notExists(into.store())) {
            return UUID.randomUUID().toString();
        }
        try (var store = RunStore.open(into.store())) {
            return PartConducts.identity(store);
        }
    }

    /// With one account of each engine in place of one for each run.
    private static List<String> environment(Manifest manifest, PartConducts conducts) {
        var lines = new ArrayList<>(manifest.environment());
        for (ModelCard engine : manifest.models()) {
            lines.removeIf(line -> line.startsWith(engine.name() + ", ") && Conduct.tells(line));
            conducts.total(engine.name()).lines().stream()
                    .map(line -> engine.name() + ", " + line)
                    .forEach(lines::add);
        }
        return lines;
    }

    private Merged merged(Manifest manifest) {
        try (var store = RunStore.open(into.store())) {
            return new Merged(
                    store.executed("policy").calls() + store.executed("verifier").calls(),
                    store.finished().size(),
                    manifest.cells().stream().mapToInt(rows -> rows.cell().planned()).sum());
        }
    }

    private static Lock lock(List<RunFolder> all) {
        var first = all.getFirst();
        var lock = Lock.parse(first.lock().toString(), RunRecord.text(first.lock()));
        for (RunFolder run : all.subList(1, all.size())) {
            lock =
                    Lock.parse(run.lock().toString(), RunRecord.text(run.lock()))
                            .continuing(first.path().toString(), lock);
        }
        return lock;
    }

    private Manifest manifest(List<RunFolder> all, Lock lock) {
        var manifests = all.stream().map(RunReader::manifest).toList();
        var first = manifests.getFirst();
        for (int i = 1; i < manifests.size(); i++) {
            checkSame(all.getFirst(), first, all.get(i), manifests.get(i));
        }
        var environment = new LinkedHashSet<String>();
        manifests.forEach(manifest -> environment.addAll(manifest.environment()));
        return new Manifest(
                String.valueOf(into.path().toAbsolutePath().normalize().getFileName()),
                first.suite(),
                first.title(),
                first.description(),
                manifests.stream().anyMatch(Manifest::simulated),
                first.exactness(),
                first.profile(),
                lock.json(),
                List.copyOf(environment),
                first.datasets(),
                List.copyOf(models(manifests)),
                List.copyOf(verifiers(manifests)),
                first.cells(),
                first.pairings(),
                first.derived(),
                first.problems());
    }

    private static void checkSame(
            RunFolder oneFolder, Manifest one, RunFolder otherFolder, Manifest other) {
        require(
                cells(one).equals(cells(other)) && one.problems().equals(other.problems()),
                "%s and %s are not parts of one run: %s; start every shard with the same suite and options",
                oneFolder.path(),
                otherFolder.path(),
                cells(one).equals(cells(other))
                        ? "their problems differ"
                        : "their cells differ (%s)".formatted(difference(one, other)));
    }

    /// What would stop one run stops a merge of two.
    private static void checkServer(String engine, List<RunFolder> all, Lock lock) {
        var fingerprints = new TreeSet<String>();
        all.forEach(run -> fingerprints.addAll(KnownModels.fingerprints(run, engine)));
        require(
                fingerprints.size() <= 1 || lock.mixed(engine),
                "the runs were answered by different set-ups of %s: its fingerprints are %s. Rows would mix them: run every shard on one version, or allow it with `mixed: true`",
                engine,
                fingerprints);
    }

    private static List<Cell> cells(Manifest manifest) {
        return manifest.cells().stream().map(CellRows::cell).toList();
    }

    private static String difference(Manifest one, Manifest other) {
        var only = new ArrayList<>(cells(one));
        only.removeAll(cells(other));
        var theirs = new ArrayList<>(cells(other));
        theirs.removeAll(cells(one));
        only.addAll(theirs);
        return only.isEmpty() ? "in their order" : only.getFirst().toString();
    }

    /// A card that a shard has read itself stands before one that it only expects.
    private static Collection<ModelCard> models(List<Manifest> manifests) {
        var models = new LinkedHashMap<String, ModelCard>();
        for (Manifest manifest : manifests) {
            for (ModelCard card : manifest.models()) {
                models.merge(
                        card.name(),
                        card,
                        (known, other) ->
                                known.identity().size() >= other.identity().size() ? known : other);
            }
        }
        return models.values();
    }

    private static Collection<VerifierCard> verifiers(List<Manifest> manifests) {
        var verifiers = new LinkedHashMap<String, VerifierCard>();
        for (Manifest manifest : manifests) {
            manifest.verifiers().forEach(card -> verifiers.putIfAbsent(card.name(), card));
        }
        return verifiers.values();
    }
}
