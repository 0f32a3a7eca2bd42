package dev.slingshot.harness.run;

import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.harness.engine.Threads;
import dev.slingshot.harness.result.CellRows;
import dev.slingshot.harness.result.Judged;
import dev.slingshot.harness.result.Judging;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.result.Standings;
import dev.slingshot.harness.result.Totals;
import dev.slingshot.harness.rewarding.Scaling;
import dev.slingshot.harness.store.RunStore;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Executors;

/// Reads a run back from its folder and judges it: nothing else is needed, no suite, data set,
/// model or network.
public final class RunReader {
    /// Candidates on which two profiles part that a report may show, of each data set.
    private static final int FLIPS = 20;

    private RunReader() {}

    public static Manifest manifest(RunFolder folder) {
        return ManifestFile.read(folder.existing().manifest());
    }

    /// Judges what the run's own grader profile says.
    public static RunResult read(RunFolder folder, Catalogue catalogue) {
        var manifest = manifest(folder);
        return read(folder, manifest, List.of(own(manifest)), FLIPS, catalogue);
    }

    /// The same without plugins.
    public static RunResult read(RunFolder folder) {
        return read(folder, Catalogue.BUILT_IN);
    }

    /// How the run's suite wants its topologies compared.
    public static Scaling scaling(RunFolder folder) {
        try (var store = RunStore.open(folder.existing().store())) {
            return ScalingCard.read(store);
        }
    }

    /// Judges what the run's own profile says, and beside it what the others would have said: for a
    /// report.
    public static RunResult compared(RunFolder folder, Catalogue catalogue) {
        var manifest = manifest(folder);
        var profiles = new LinkedHashSet<>(List.of(own(manifest)));
        profiles.addAll(List.of(Profile.values()));
        return read(folder, manifest, List.copyOf(profiles), FLIPS, catalogue);
    }

    /// Judges with another profile.
    public static RunResult read(RunFolder folder, Profile profile, Catalogue catalogue) {
        return read(folder, manifest(folder), List.of(profile), FLIPS, catalogue);
    }

    /// Judges with the run's own profile, and beside it with another.
    ///
    /// @param mostFlips to be kept of each data set
    public static RunResult compared(
            RunFolder folder, Profile other, int mostFlips, Catalogue catalogue) {
        var manifest = manifest(folder);
        return read(folder, manifest, List.of(own(manifest), other), mostFlips, catalogue);
    }

    /// The grader with a profile, in words.
    public static String grader(Profile profile) {
        return "version %s, %s".formatted(Grader.VERSION, profile);
    }

    private static Profile own(Manifest manifest) {
        return Profile.named(manifest.profile());
    }

    private static RunResult read(
            RunFolder folder,
            Manifest manifest,
            List<Profile> profiles,
            int mostFlips,
            Catalogue catalogue) {
        MissingPlugins.check(folder, manifest, catalogue);
        var evidence =
                new Standings.Evidence(
                        manifest.cells(),
                        manifest.models(),
                        manifest.verifiers(),
                        manifest.pairings(),
                        manifest.derived(),
                        catalogue.selections());
        var totals = totals(folder);
        var recorded = new StoredRun(folder.store());
        try (var threads = Executors.newWorkStealingPool()) {
            var together = new Threads(threads);
            var judged =
                    new Judging(evidence, profiles, mostFlips)
                            .judge(manifest.problems(), recorded, together);
            return result(
                    manifest,
                    profiles.getFirst(),
                    judged,
                    Standings.of(evidence, judged, together),
                    totals);
        } catch (RuntimeException | Error failed) {
            recorded.close();
            throw failed;
        }
    }

    private static RunResult result(
            Manifest manifest, Profile profile, Judged judged, Standings standings, Totals totals) {
        return new RunResult(
                manifest.id(),
                manifest.suite(),
                manifest.title(),
                manifest.description(),
                manifest.simulated(),
                manifest.exactness(),
                manifest.lock(),
                grader(profile),
                manifest.environment(),
                manifest.datasets(),
                manifest.models(),
                manifest.verifiers(),
                manifest.cells().stream().map(CellRows::cell).toList(),
                standings.rows(),
                standings.comparisons(),
                judged.trials(),
                totals,
                judged.profiles());
    }

    /// Opening the store for it brings an older file up to this version.
    private static Totals totals(RunFolder folder) {
        try (var store = RunStore.open(folder.store())) {
            var policy = store.executed("policy");
            var verifier = store.executed("verifier");
            return new Totals(
                    policy.calls(),
                    policy.usage(),
                    verifier.calls(),
                    verifier.usage(),
                    store.seconds());
        }
    }
}
