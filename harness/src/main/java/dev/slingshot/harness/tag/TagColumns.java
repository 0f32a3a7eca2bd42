package dev.slingshot.harness.tag;

import static dev.slingshot.harness.parquet.ParquetColumn.real;
import static dev.slingshot.harness.parquet.ParquetColumn.text;
import static dev.slingshot.harness.parquet.ParquetColumn.truth;
import static dev.slingshot.harness.parquet.ParquetColumn.whole;

import dev.slingshot.harness.parquet.ParquetColumn;
import java.util.List;
import java.util.Locale;

/// A record as a row of a Parquet file: the fields and names of a line of `tag.jsonl`.
final class TagColumns {
    static final List<ParquetColumn<TagRecord>> ALL =
            List.of(
                    text("id", TagRecord::id),
                    text("problem", TagRecord::problem),
                    text("dataset", TagRecord::dataset),
                    text("split", record -> record.split().label()),
                    text("question", TagRecord::question),
                    text("reference", TagRecord::reference),
                    text("subject", TagRecord::subject),
                    text("level", TagRecord::level),
                    text("topology", record -> record.topology().label()),
                    whole("index", TagRecord::index),
                    whole("drawn.depth", record -> record.drawn().depth()),
                    whole("drawn.children", record -> record.drawn().children()),
                    whole("drawn.neighbours", record -> record.drawn().neighbours()),
                    text("prompt", TagRecord::prompt),
                    text("response", TagRecord::response),
                    text("finish", record -> record.finish().name().toLowerCase(Locale.ROOT)),
                    text("shape.kind", record -> record.shape().kind().label()),
                    whole("shape.nodes", record -> record.shape().nodes()),
                    whole("shape.branches", record -> record.shape().branches()),
                    whole("shape.merges", record -> record.shape().merges()),
                    whole("shape.depth", record -> record.shape().depth()),
                    truth("complies", TagRecord::complies),
                    text("answer", TagRecord::answer),
                    whole("hard", TagRecord::hard),
                    real("topo.chain", record -> record.topo().chain()),
                    real("topo.tree", record -> record.topo().tree()),
                    real("topo.graph", record -> record.topo().graph()),
                    text("difficulty", record -> record.difficulty().label()),
                    whole("tokens", TagRecord::tokens),
                    text("model", TagRecord::model),
                    whole("seed", TagRecord::seed));

    private TagColumns() {}
}
