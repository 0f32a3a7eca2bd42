package org.example.firststep;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.contract.SearchContract;
import dev.slingshot.strategies.search.SearchKind;
import java.util.List;

/// Holds the search to what every search must keep.
final class FirstStepTest extends SearchContract {

    @Override
    protected List<Entry<SearchKind>> searches() {
        return new FirstStepPlugin().searches();
    }
}
