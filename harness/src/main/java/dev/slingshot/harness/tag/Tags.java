package dev.slingshot.harness.tag;

import java.util.List;

/// The labelled responses of a run and what is to be said of them.
///
/// @param records by question in the run's order, then topology, seed and index
public record Tags(List<TagRecord> records, DataCard card) {

    public Tags {
        records = List.copyOf(records);
    }
}
