package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Trials whose texts are read again when they are asked for, and whose verdicts are not made
/// again.
final class JudgedTrials implements Trials {
    private final RecordedTrials recorded;
    private final Map<Ground, PackedVerdicts> verdicts;
    private final List<Glance> glances;

    JudgedTrials(
            RecordedTrials recorded, Map<Ground, PackedVerdicts> verdicts, List<Glance> glances) {
        this.recorded = recorded;
        this.verdicts = Map.copyOf(verdicts);
        this.glances = List.copyOf(glances);
    }

    @Override
    public List<Glance> glances() {
        return glances;
    }

    @Override
    public List<TrialResult> of(String cell, Problem problem) {
        return read(cell, problem).toList();
    }

    @Override
    public Stream<TrialResult> read(String cell, Problem problem) {
        var packed = verdicts.get(new Ground(cell, problem));
        if (packed == null) {
            return Stream.empty();
        }
        var bySeed = packed.bySeed();
        return recorded.of(cell, problem).stream()
                .flatMap(later ->
                        Stream.ofNullable(bySeed.get(later.seed()))
                                .map(judged -> trial(cell, problem, later, judged)));
    }

    /// A run that somebody else goes on with may have made a trial anew since it was judged.
    private static TrialResult trial(
            String cell,
            Problem problem,
            RecordedTrials.Later later,
            PackedVerdicts.Verdicts judged) {
        var outcome = later.outcome().get();
        if (outcome.candidates().size() != judged.judgements().size()) {
            throw new IllegalStateException(
                    "the trial of %s on %s, seed %d, changed while it was reported; report the run again once it has ended"
                            .formatted(cell, problem.question().key(), later.seed()));
        }
        return new TrialResult(
                cell, problem, later.seed(), outcome, judged.judgements(), judged.chosen());
    }

    @Override
    public void close() {
        recorded.close();
    }
}
