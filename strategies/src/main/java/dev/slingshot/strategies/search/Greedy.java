package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.List;

/// One answer at temperature 0: the zero-search baseline (chain of thought, Wei et al. 2022,
/// arXiv:2201.11903).
record Greedy() implements Search {

    static Greedy from(Knobs knobs) {
        return new Greedy();
    }

    @Override
    public void check(Budget budget) {
        require(
                budget.n() == 1,
                "greedy search draws one answer: it runs at N=1, got N=%d",
                budget.n());
    }

    @Override
    public boolean guided() {
        return false;
    }

    @Override
    public Parts parts() {
        return Parts.POOL;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.answers(1);
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        return growth.complete(root, 1);
    }
}
