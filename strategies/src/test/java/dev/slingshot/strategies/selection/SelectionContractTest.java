package dev.slingshot.strategies.selection;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.contract.SelectionContract;
import java.util.List;

/// Every registered selection keeps the contract.
final class SelectionContractTest extends SelectionContract {

    @Override
    protected List<Entry<Selection>> selections() {
        return Selections.ALL.entries();
    }
}
