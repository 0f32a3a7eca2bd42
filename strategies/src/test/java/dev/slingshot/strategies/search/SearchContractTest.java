package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.contract.SearchContract;
import java.util.List;

/// Every registered search keeps the contract.
final class SearchContractTest extends SearchContract {

    @Override
    protected List<Entry<SearchKind>> searches() {
        return Searches.ALL.entries();
    }
}
