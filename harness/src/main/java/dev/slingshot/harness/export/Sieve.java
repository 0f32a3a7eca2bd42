package dev.slingshot.harness.export;

import dev.slingshot.harness.tag.TagRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// Leaves out responses that no kind of training wants, and counts them.
record Sieve(TrainingOptions options, DropCounts drops) {

    /// Of a length that was asked for, and of the topology's shape where that was.
    List<TagRecord> usable(Collection<TagRecord> records) {
        var longer = drops.keep(records, Drop.SHORT, this::longEnough);
        var fitting =
                drops.keep(longer, Drop.LONG, record -> record.tokens() <= options.mostTokens());
        return drops.keep(fitting, Drop.SHAPE, record -> record.complies() || !options.complying());
    }

    private boolean longEnough(TagRecord record) {
        return record.tokens() >= options.leastTokens() && !record.response().isBlank();
    }

    /// The first of each text.
    List<TagRecord> distinct(Collection<TagRecord> records) {
        var texts = new HashSet<String>();
        return drops.keep(records, Drop.DUPLICATE, record -> texts.add(record.response().strip()));
    }

    /// The first so many as one question may give.
    List<TagRecord> capped(List<TagRecord> records) {
        int most = Math.min(options.perQuestion().orElse(records.size()), records.size());
        drops.add(Drop.OVER_CAP, records.size() - most);
        return records.subList(0, most);
    }
}
