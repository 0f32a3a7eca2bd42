package org.example.firststep;

import dev.slingshot.harness.plugin.Plugin;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.search.SearchKind;
import java.util.List;

/// Brings `first-step` into suites.
public final class FirstStepPlugin implements Plugin {

    @Override
    public String name() {
        return "first-step";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<Entry<SearchKind>> searches() {
        var kind = new SearchKind(false, List.of(), FirstStep.OPTIONS, FirstStep::from);
        return List.of(
                Entry.entry(
                        "first-step", "N first steps, the best few written to their end", kind));
    }
}
