package dev.slingshot.strategies;

/// Which smaller budgets one recorded search answers, without running again.
public enum Parts {
    /// Its N candidates are independent draws: any k of them are a search at N=k.
    POOL,
    /// Its candidates come one each from independent subtrees of M samples a round: any k/M of them
    /// are a search at N=k.
    SUBTREES,
    /// Its candidates build on each other: the first k of them are the search at N=k.
    PREFIX,
    /// None: what a search does at one N tells nothing of another.
    WHOLE
}
