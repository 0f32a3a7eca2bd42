package dev.slingshot.harness.run;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.harness.result.CellRows;
import dev.slingshot.harness.result.Disagreement;
import dev.slingshot.harness.result.Judge;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.result.ProfileComparison;
import dev.slingshot.harness.result.Recorded;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.result.Standings;
import dev.slingshot.harness.result.Totals;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.store.StoredTrial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

/// Reads a run back from its folder and judges it: nothing else is needed, no suite, data set,
/// model or network.
public final class RunReader {
    private RunReader() {}

    public static Manifest manifest(RunFolder folder) {
        return ManifestFile.read(folder.existing().manifest());
    }

    /// Judges what the run's own grader profile says.
    public static RunResult read(RunFolder folder, Catalogue catalogue) {
        var manifest = manifest(folder);
        return read(
                folder,
                manifest,
                Profile.valueOf(manifest.profile().toUpperCase(Locale.ROOT)),
                catalogue);
    }

    /// The same without plugins.
    public static RunResult read(RunFolder folder) {
        return read(folder, Catalogue.BUILT_IN);
    }

    /// Judges what the run's own profile says, and beside it what the others would have said: for a
    /// report.
    public static RunResult compared(RunFolder folder, Catalogue catalogue) {
        var manifest = manifest(folder);
        var own = Profile.named(manifest.profile());
        var result = read(folder, manifest, own, catalogue);
        try (var store = RunStore.open(folder.store());
                var threads = Executors.newWorkStealingPool()) {
            var recorded = recorded(manifest, store);
            var others = new ArrayList<ProfileComparison>();
            for (Profile other : Profile.values()) {
                if (other != own) {
                    var trials =
                            Judge.of(new Grader(other), catalogue.selections())
                                    .judge(recorded, List.of(), new Threads(threads));
                    others.add(
                            new ProfileComparison(
                                    own.toString(),
                                    other.toString(),
                                    Disagreement.between(result.trials(), trials)));
                }
            }
            return result.with(others);
        }
    }

    /// Judges with another profile.
    public static RunResult read(RunFolder folder, Profile profile, Catalogue catalogue) {
        return read(folder, manifest(folder), profile, catalogue);
    }

    private static RunResult read(
            RunFolder folder, Manifest manifest, Profile profile, Catalogue catalogue) {
        MissingPlugins.check(folder, manifest, catalogue);
        try (var store = RunStore.open(folder.store());
                var threads = Executors.newWorkStealingPool()) {
            var together = new Threads(threads);
            var recorded = recorded(manifest, store);
            var trials =
                    Judge.of(new Grader(profile), catalogue.selections())
                            .judge(recorded, manifest.cells(), together);
            var standings =
                    Standings.of(
                            new Standings.Evidence(
                                    manifest.cells(),
                                    trials,
                                    manifest.models(),
                                    manifest.verifiers(),
                                    manifest.pairings(),
                                    manifest.derived(),
                                    catalogue.selections()),
                            together);
            return new RunResult(
                    manifest.id(),
                    manifest.suite(),
                    manifest.title(),
                    manifest.description(),
                    manifest.simulated(),
                    manifest.exactness(),
                    manifest.lock(),
                    "version %s, %s"
                            .formatted(Grader.VERSION, profile.name().toLowerCase(Locale.ROOT)),
                    manifest.environment(),
                    manifest.datasets(),
                    manifest.models(),
                    manifest.verifiers(),
                    manifest.cells().stream().map(CellRows::cell).toList(),
                    standings.rows(),
                    standings.comparisons(),
                    trials,
                    totals(store));
        }
    }

    private static Totals totals(RunStore store) {
        var policy = store.executed("policy");
        var verifier = store.executed("verifier");
        return new Totals(
                policy.calls(),
                policy.usage(),
                verifier.calls(),
                verifier.usage(),
                store.seconds());
    }

    /// The trials of the manifest's cells in the order of cells, seeds and problems.
    private static List<Recorded> recorded(Manifest manifest, RunStore store) {
        var stored = new HashMap<String, Map<String, List<StoredTrial>>>();
        for (StoredTrial trial : store.trials()) {
            stored.computeIfAbsent(trial.key().cell(), _ -> new HashMap<>())
                    .computeIfAbsent(trial.key().problem(), _ -> new ArrayList<>())
                    .add(trial);
        }
        var recorded = new ArrayList<Recorded>();
        for (CellRows rows : manifest.cells()) {
            var cell = rows.cell();
            var found = stored.getOrDefault(cell.id(), Map.of());
            for (Problem problem : manifest.problems().getOrDefault(cell.dataset(), List.of())) {
                for (StoredTrial trial : found.getOrDefault(problem.question().key(), List.of())) {
                    recorded.add(
                            new Recorded(cell.id(), problem, trial.key().seed(), trial.outcome()));
                }
            }
        }
        return recorded;
    }
}
