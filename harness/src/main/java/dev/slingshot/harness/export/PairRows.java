package dev.slingshot.harness.export;

import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.strategies.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Pairs for a reward model with one label (SOLAR's S-TRM, arXiv:2503.04530): a right response and
/// a wrong one to the same question, of whatever topologies, so that it learns which topology to
/// believe. A verifier that is asked later reads the same: the question as the user's turn, the
/// response as the assistant's.
final class PairRows implements RowMaker {
    private final Sieve sieve;
    private final Lot lot;
    private int used;

    PairRows(TrainingOptions options, DropCounts drops) {
        this.sieve = new Sieve(options, drops);
        this.lot = new Lot(options.seed());
    }

    private record Pair(TagRecord right, TagRecord wrong) {}

    @Override
    public List<TrainingRow> rows(TagQuestion question) {
        var all = sieve.distinct(lot.shuffled(sieve.usable(question.records())));
        var right = all.stream().filter(TagRecord::right).toList();
        var wrong = all.stream().filter(record -> !record.right()).toList();
        if (right.isEmpty() || wrong.isEmpty()) {
            sieve.drops().add(Drop.ONE_SIDED, all.size());
            return List.of();
        }
        var pairs = pairs(right, wrong);
        int paired = ids(pairs).size();
        used += paired;
        sieve.drops().add(Drop.OVER_CAP, all.size() - paired);
        return pairs.stream().map(pair -> row(question, pair)).toList();
    }

    /// Each with another first, before any stands in a second pair.
    private List<Pair> pairs(List<TagRecord> right, List<TagRecord> wrong) {
        long possible = (long) right.size() * wrong.size();
        long most = Math.min(possible, sieve.options().perQuestion().orElse(Integer.MAX_VALUE));
        var pairs = new ArrayList<Pair>();
        for (int shift = 0; pairs.size() < most; shift++) {
            for (int i = 0; i < right.size() && pairs.size() < most; i++) {
                pairs.add(new Pair(right.get(i), wrong.get((i + shift) % wrong.size())));
            }
        }
        return pairs;
    }

    private static Set<String> ids(List<Pair> pairs) {
        var ids = new HashSet<String>();
        for (Pair pair : pairs) {
            ids.add(pair.right().id());
            ids.add(pair.wrong().id());
        }
        return ids;
    }

    private static TrainingRow row(TagQuestion question, Pair pair) {
        return TrainingRow.of(
                        "%s over %s"
                                .formatted(
                                        pair.right().topology().label(),
                                        pair.wrong().topology().label()),
                        pair.right().id() + " over " + pair.wrong().id())
                .with("prompt", List.of(Message.user(question.text())))
                .with("chosen", List.of(Message.assistant(pair.right().response())))
                .with("rejected", List.of(Message.assistant(pair.wrong().response())));
    }

    @Override
    public int used() {
        return used;
    }
}
