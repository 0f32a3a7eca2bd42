package dev.slingshot.harness.export;

import dev.slingshot.harness.tag.FourLabels;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.strategies.Message;
import java.util.ArrayList;
import java.util.List;

/// Rows for a reward model with four labels (SOLAR's M-TRM, arXiv:2503.04530): each response with
/// its hard label and its question's topo labels, and each question alone, whose hard label the
/// mask leaves out, so that the model is a router too.
final class FourLabelRows implements RowMaker {
    private final Sieve sieve;
    private final Lot lot;
    private int used;

    FourLabelRows(TrainingOptions options, DropCounts drops) {
        this.sieve = new Sieve(options, drops);
        this.lot = new Lot(options.seed());
    }

    @Override
    public List<TrainingRow> rows(TagQuestion question) {
        var responses =
                sieve.capped(sieve.distinct(lot.shuffled(sieve.usable(question.records()))));
        used += responses.size();
        var rows = new ArrayList<TrainingRow>();
        var asked = Message.user(question.text());
        rows.add(
                row(
                        "question alone",
                        question.key(),
                        List.of(asked),
                        FourLabels.ofQuestion(question.topo())));
        for (TagRecord response : responses) {
            rows.add(
                    row(
                            "%s, %s"
                                    .formatted(
                                            response.topology().label(),
                                            response.right() ? "right" : "wrong"),
                            response.id(),
                            List.of(asked, Message.assistant(response.response())),
                            FourLabels.of(response)));
        }
        return rows;
    }

    private static TrainingRow row(
            String group, String id, List<Message> turns, FourLabels labels) {
        return TrainingRow.of(group, id)
                .with("messages", turns)
                .withNumbers("labels", labels.values())
                .withNumbers("mask", labels.mask());
    }

    @Override
    public int used() {
        return used;
    }
}
