package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.List;

/// N independent answers: the pool of self-consistency and best-of-N (Wang et al. 2022,
/// arXiv:2203.11171).
record Sample() implements Search {

    static Sample from(Knobs knobs) {
        return new Sample();
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
        return Effort.answers(n);
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        return growth.complete(root, growth.budget().n());
    }
}
