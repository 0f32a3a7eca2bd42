package dev.slingshot.harness.suite.read;

import java.util.List;

/// The keys of a suite file, by the part of the file. The editors' schema has the same.
final class Keys {
    static final List<String> SUITE =
            List.of(
                    "suite",
                    "title",
                    "description",
                    "datasets",
                    "engines",
                    "verifiers",
                    "sampling",
                    "matrix",
                    "derived",
                    "pairings",
                    "scaling",
                    "caps",
                    "grader");
    static final List<String> DATASET =
            List.of(
                    "name",
                    "file",
                    "question",
                    "answer",
                    "id",
                    "label",
                    "level",
                    "subject",
                    "family",
                    "sample",
                    "seed",
                    "limit");
    static final List<String> EMBEDDED =
            List.of("kind", "model", "device", "threads", "sequences", "context", "share");
    static final List<String> LAUNCH = List.of("command", "health", "patience");
    static final List<String> OPENAI =
            List.of(
                    "kind",
                    "url",
                    "model",
                    "flavour",
                    "api_key_env",
                    "sequences",
                    "launch",
                    "share",
                    "shape",
                    "continuation",
                    "mixed",
                    "stream",
                    "stall",
                    "deadline",
                    "attempts");
    static final List<String> SIMULATED =
            List.of("kind", "model", "sequences", "settings", "share");
    static final List<String> SHAPE =
            List.of("parameters", "matmul", "head", "layers", "attention_width");
    static final List<String> VERIFIER =
            List.of("kind", "engine", "model", "aggregation", "settings");
    static final List<String> SAMPLING =
            List.of(
                    "temperature",
                    "top_p",
                    "top_k",
                    "min_p",
                    "max_tokens",
                    "step_tokens",
                    "total_tokens");
    static final List<String> MATRIX =
            List.of(
                    "datasets",
                    "prompts",
                    "policies",
                    "verifiers",
                    "strategies",
                    "topologies",
                    "budgets",
                    "seeds",
                    "exclude");
    static final List<String> STRATEGY =
            List.of("search", "label", "pruning", "budgets", "selections", "aggregations");
    static final List<String> EXCLUSION =
            List.of("dataset", "prompt", "policy", "verifier", "strategy", "topology", "n");
    static final List<String> DERIVED = List.of("strategy", "bins", "quantiles");
    static final List<String> PAIRING = List.of("name", "challenger", "baseline", "match");
    static final List<String> ROW =
            List.of(
                    "dataset",
                    "prompt",
                    "policy",
                    "verifier",
                    "strategy",
                    "topology",
                    "selection",
                    "aggregation",
                    "n");
    static final List<String> TOPOLOGY =
            List.of("shape", "label", "depth", "children", "neighbours");
    static final List<String> ROUTE = List.of("route", "label", "by", "any_policy");
    static final List<String> SCALING = List.of("base", "tuned", "mtrm");
    static final List<String> CAPS = List.of("tokens", "time");
    static final List<String> GRADER = List.of("profile");

    private Keys() {}
}
