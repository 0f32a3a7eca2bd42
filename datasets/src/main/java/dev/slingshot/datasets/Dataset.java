package dev.slingshot.datasets;

import java.util.List;

/// Problems in a fixed order, with where they come from.
public record Dataset(DatasetCard card, List<Problem> problems) {

    public Dataset {
        problems = List.copyOf(problems);
    }
}
