package dev.slingshot.harness.export;

import dev.slingshot.harness.tag.Difficulty;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Topological tuning (SOLAR, arXiv:2503.04530): right responses in the topology that is best for
/// their question, behind a prompt that names no topology, so that the model learns to choose. The
/// paper states neither a rule for ties, which are drawn here, nor how its set was balanced.
final class TuningRows implements RowMaker {
    /// What is kept of a response until the set is balanced.
    record Choice(String id, Topology topology, Difficulty difficulty) {}

    private final TrainingOptions options;
    private final PromptTemplate prompt;
    private final RewardScores scores;
    private final Sieve sieve;
    private final Lot lot;
    private final List<Choice> training = new ArrayList<>();
    private final Set<String> chosen = new HashSet<>();
    private int tied;

    TuningRows(
            TrainingOptions options, PromptTemplate prompt, RewardScores scores, DropCounts drops) {
        this.options = options;
        this.prompt = prompt;
        this.scores = scores;
        this.sieve = new Sieve(options, drops);
        this.lot = new Lot(options.seed());
    }

    @Override
    public void look(TagQuestion question, boolean heldOut) {
        var drops = sieve.drops();
        var right = drops.keep(question.records(), Drop.WRONG, TagRecord::right);
        var usable = sieve.usable(right);
        var best = lot.best(question.key(), question.topo());
        tied += isTied(question) ? 1 : 0;
        var own =
                drops.keep(
                        usable,
                        Drop.OTHER_TOPOLOGY,
                        record -> best.filter(record.topology()::equals).isPresent());
        var distinct = sieve.distinct(lot.shuffled(own));
        for (TagRecord record : sieve.capped(scores.best(distinct, options.topShare(), drops))) {
            if (heldOut) {
                chosen.add(record.id());
            } else {
                training.add(new Choice(record.id(), record.topology(), record.difficulty()));
            }
        }
    }

    private static boolean isTied(TagQuestion question) {
        var labels = question.topo();
        double most = Arrays.stream(Topology.values()).mapToDouble(labels::of).max().orElse(0);
        return most > 0
                && Arrays.stream(Topology.values()).filter(one -> labels.of(one) == most).count()
                        > 1;
    }

    @Override
    public void settle() {
        var kept = options.balanced() ? Balance.of(training, options.seed()) : training;
        sieve.drops().add(Drop.UNBALANCED, training.size() - kept.size());
        kept.forEach(choice -> chosen.add(choice.id()));
    }

    @Override
    public List<TrainingRow> rows(TagQuestion question) {
        var asked = prompt.messages(question.question(), 0);
        return question.records().stream()
                .filter(record -> chosen.contains(record.id()))
                .map(record -> row(record, asked))
                .toList();
    }

    private static TrainingRow row(TagRecord record, List<Message> asked) {
        return TrainingRow.of(
                        record.topology().label() + ", " + record.difficulty().label(), record.id())
                .with("topology", record.topology().label())
                .with("difficulty", record.difficulty().label())
                .with("prompt", asked)
                .with("completion", List.of(Message.assistant(record.response())));
    }

    @Override
    public int used() {
        return chosen.size();
    }

    @Override
    public List<String> remarks() {
        return tied == 0
                ? List.of()
                : List.of(
                        "Of %d questions two or three topologies are equally good; one was drawn."
                                .formatted(tied));
    }
}
