package dev.slingshot.strategies.topology;

import java.util.List;

/// The line on which a thought begins.
///
/// @param id as written, such as `2.1` or `B`; empty for a thought that has only its parents
/// @param indent blanks before it
/// @param alternative whether its name says that it stands beside others, as `Option 2` does
/// @param sources ids of the thoughts it names as those it comes from
record Heading(String id, int indent, boolean alternative, List<String> sources) {

    Heading {
        sources = List.copyOf(sources);
    }

    /// The ids above it in its own number, nearest first: of `2.1.3` they are `2.1` and `2`.
    List<String> ancestors() {
        var ancestors = new java.util.ArrayList<String>();
        for (int dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
            ancestors.add(id.substring(0, dot));
        }
        return ancestors;
    }

    boolean nested() {
        return id.indexOf('.') > 0;
    }
}
