package dev.slingshot.harness.suite.read;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Registry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Names a value may have, with the nearest of them in the message where it has none.
record Names(String kind, List<String> known) {

    static Names of(String kind, Collection<String> known) {
        return new Names(kind, List.copyOf(known));
    }

    /// The text, if it is a known name.
    Optional<String> in(Item item) {
        return item.text().filter(name -> check(item, name));
    }

    boolean check(Item item, String name) {
        return item.checked(_ -> registry().get(name)).isPresent();
    }

    /// The known ones of a list.
    List<String> in(List<Item> items) {
        return items.stream().flatMap(item -> in(item).stream()).toList();
    }

    private Registry<String> registry() {
        return new Registry<>(
                kind, known.stream().map(name -> new Entry<>(name, "", name)).toList());
    }
}
