package dev.slingshot.harness.rewarding;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.tag.Difficulty;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Topological rewarding of a recorded run (SOLAR, arXiv:2503.04530): every way to choose among
/// responses of all topologies, from nothing but what was recorded. The paper compares its choice
/// with single responses; here each way also stands against choosing in the same way among as many
/// chains, which is what tells topologies from drawing more.
///
/// @param tables one a policy, data set and prompt
/// @param hybrids tuning, rewarding and both, where the run has a base and a tuned policy
/// @param remarks what was not measured and why
public record Rewarding(List<RewardTable> tables, List<Hybrid> hybrids, List<String> remarks) {

    public Rewarding {
        tables = List.copyOf(tables);
        hybrids = List.copyOf(hybrids);
        remarks = List.copyOf(remarks);
    }

    public static Rewarding of(RunResult run, Scaling scaling) {
        var reader = PoolReader.shaped(run, scaling);
        var pools = reader.pools();
        var tables = new ArrayList<RewardTable>();
        pools.forEach((ground, questions) -> {
            if (!questions.isEmpty()) {
                tables.add(
                        table(
                                ground,
                                questions,
                                Ways.all(
                                        reader.scorers(ground),
                                        scaling.model(ground.policy()).isPresent()),
                                PoolReader.learnedFrom(ground, pools.keySet().stream()),
                                scaling));
            }
        });
        var hybrids = hybrids(tables, scaling);
        hybrids.addAll(plainHybrids(run, tables, scaling));
        return new Rewarding(tables, hybrids, remarks(pools, scaling, hybrids));
    }

    private static RewardTable table(
            Ground ground,
            List<QuestionPool> questions,
            List<Way> ways,
            String learnedFrom,
            Scaling scaling) {
        int n = n(questions);
        var measuring = new Measuring(questions, n);
        var lines = ways.stream().map(measuring::line).toList();
        return new RewardTable(
                ground,
                questions.size(),
                questions.stream().mapToInt(one -> one.draws().size()).max().orElse(0),
                n,
                learnedFrom,
                (int) questions.stream().filter(one -> Measuring.open(one.labels())).count(),
                lines,
                remarks(questions, lines, ground, scaling));
    }

    private static int n(List<QuestionPool> questions) {
        return questions.stream()
                .flatMap(one -> one.draws().stream())
                .mapToInt(draw -> draw.of(Topology.CHAIN).size())
                .max()
                .orElse(0);
    }

    private static List<String> remarks(
            List<QuestionPool> questions, List<RewardLine> lines, Ground ground, Scaling scaling) {
        var remarks = new ArrayList<String>();
        for (Topology topology : Topology.values()) {
            if (questions.stream().allMatch(one -> one.labels().of(topology) == 0)) {
                remarks.add("No %s response is right.".formatted(topology.label()));
            }
        }
        for (Difficulty difficulty : Difficulty.values()) {
            if (!lines.isEmpty() && !lines.getFirst().gains().containsKey(difficulty.label())) {
                remarks.add("No question is %s by the usual cuts.".formatted(difficulty.label()));
            }
        }
        if (scaling.model(ground.policy()).isEmpty()) {
            remarks.add(
                    "No topology reward model of %s was given; slingshot train mtrm makes one."
                            .formatted(ground.policy()));
        }
        return remarks;
    }

    private static ArrayList<Hybrid> hybrids(List<RewardTable> tables, Scaling scaling) {
        var hybrids = new ArrayList<Hybrid>();
        for (RewardTable base : tables) {
            if (scaling.base().equals(Optional.of(base.ground().policy()))) {
                tables.stream()
                        .filter(other ->
                                scaling.tuned().equals(Optional.of(other.ground().policy())))
                        .filter(other -> alike(base.ground(), other.ground()))
                        .forEach(other -> hybrids.addAll(Hybrid.of(base, other)));
            }
        }
        return hybrids;
    }

    /// A policy that was tuned to choose its shape is asked by prompts that leave it free.
    private static List<Hybrid> plainHybrids(
            RunResult run, List<RewardTable> tables, Scaling scaling) {
        var reader = PoolReader.plain(run, scaling);
        var hybrids = new ArrayList<Hybrid>();
        reader.pools()
                .forEach((ground, questions) -> {
                    var ways =
                            Ways.plain(
                                    reader.scorers(ground),
                                    scaling.model(ground.policy()).isPresent());
                    for (RewardTable base : tables) {
                        if (scaling.base().equals(Optional.of(base.ground().policy()))
                                && base.ground().dataset().equals(ground.dataset())
                                && !questions.isEmpty()) {
                            var tuned = table(ground, questions, ways, "", scaling);
                            hybrids.addAll(Hybrid.plain(base, tuned));
                        }
                    }
                });
        return hybrids;
    }

    private static boolean alike(Ground base, Ground tuned) {
        return base.dataset().equals(tuned.dataset()) && base.prompt().equals(tuned.prompt());
    }

    private static List<String> remarks(
            Map<Ground, List<QuestionPool>> pools, Scaling scaling, List<Hybrid> hybrids) {
        if (pools.isEmpty()) {
            return List.of("The run has no responses of several topologies.");
        }
        if (scaling.base().isEmpty() || scaling.tuned().isEmpty()) {
            return List.of(
                    "No tuned model was run: name a base and a tuned engine in the suite (scaling: {base: NAME, tuned: NAME}) to see tuning and hybrid scaling.");
        }
        if (!hybrids.isEmpty()) {
            return List.of();
        }
        var missing =
                Stream.of(scaling.base().get(), scaling.tuned().get())
                        .filter(name ->
                                pools.keySet().stream()
                                        .noneMatch(ground -> ground.policy().equals(name)))
                        .toList();
        if (!missing.isEmpty()) {
            return List.of(
                    "No response of several topologies by %s is recorded yet."
                            .formatted(String.join(" and ", missing)));
        }
        return List.of("Base and tuned policy have no data set and prompt in common.");
    }
}
