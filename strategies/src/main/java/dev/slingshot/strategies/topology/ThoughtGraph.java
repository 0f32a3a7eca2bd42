package dev.slingshot.strategies.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// The thoughts of one response with their parents, which always stand before them. A thought's
/// parents are those it names; else the one its number or its indentation puts it under; else the
/// one before it, or none where the response numbers or names the others' places.
final class ThoughtGraph {
    /// Parents by thought, as places in the order of the text.
    private final List<Set<Integer>> parents = new ArrayList<>();

    private final List<Heading> headings = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean placed;
    private final boolean indented;
    private int branch = -1;

    private ThoughtGraph(List<Heading> all) {
        placed = all.stream().anyMatch(heading -> heading.nested() || !heading.sources().isEmpty());
        indented = all.stream().mapToInt(Heading::indent).distinct().count() > 1;
    }

    static ThoughtGraph of(List<Heading> headings) {
        var graph = new ThoughtGraph(headings);
        headings.forEach(graph::add);
        return graph;
    }

    /// A number that stands again is the same thought again, unless it starts over in another
    /// alternative.
    private void add(Heading heading) {
        int place = headings.size();
        if (!heading.id().isEmpty()) {
            Integer earlier = places.get(heading.id());
            boolean startsOver = branch >= 0 && earlier != null && earlier < branch;
            if (earlier != null && !startsOver && !headings.get(earlier).alternative()) {
                return;
            }
            places.put(heading.id(), place);
        }
        parents.add(parentsOf(heading, place));
        headings.add(heading);
        if (heading.alternative()) {
            branch = place;
        }
    }

    private Set<Integer> parentsOf(Heading heading, int place) {
        var named = new LinkedHashSet<Integer>();
        for (String source : heading.sources()) {
            Integer at = places.get(source);
            if (at != null && at < place) {
                named.add(at);
            }
        }
        if (!named.isEmpty()) {
            return named;
        }
        var above = above(heading, place);
        return above.isPresent() ? Set.of(above.getAsInt()) : Set.of();
    }

    private OptionalInt above(Heading heading, int place) {
        for (String ancestor : heading.ancestors()) {
            Integer at = places.get(ancestor);
            if (at != null && at < place) {
                return OptionalInt.of(at);
            }
        }
        if (indented) {
            var outer = outer(heading, place);
            if (outer.isPresent() || heading.id().isEmpty()) {
                return outer;
            }
        }
        if (heading.alternative() || (placed && branch < 0) || place == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(place - 1);
    }

    /// The nearest thought before this place that stands further to the left.
    private OptionalInt outer(Heading heading, int place) {
        return IntStream.iterate(place - 1, at -> at >= 0, at -> at - 1)
                .filter(at -> headings.get(at).indent() < heading.indent())
                .findFirst();
    }

    Shape shape() {
        int nodes = parents.size();
        int merges = (int) parents.stream().filter(of -> of.size() > 1).count();
        int branches = branches();
        return nodes < 2
                ? Shape.NONE
                : new Shape(kind(branches, merges), nodes, branches, merges, depth());
    }

    private static Shape.Kind kind(int branches, int merges) {
        if (merges > 0) {
            return Shape.Kind.GRAPH;
        }
        return branches > 0 ? Shape.Kind.TREE : Shape.Kind.CHAIN;
    }

    /// Thoughts with several children; the question itself counts where it has several.
    private int branches() {
        var children = new HashMap<Integer, Integer>();
        for (Set<Integer> of : parents) {
            if (of.isEmpty()) {
                children.merge(-1, 1, Integer::sum);
            }
            of.forEach(parent -> children.merge(parent, 1, Integer::sum));
        }
        return (int) children.values().stream().filter(count -> count > 1).count();
    }

    private int depth() {
        var depths = new int[parents.size()];
        for (int at = 0; at < depths.length; at++) {
            depths[at] = 1 + parents.get(at).stream().mapToInt(of -> depths[of]).max().orElse(0);
        }
        return IntStream.of(depths).max().orElse(0);
    }
}
