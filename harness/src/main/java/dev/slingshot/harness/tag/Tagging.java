package dev.slingshot.harness.tag;

import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.topology.ShapeReader;
import dev.slingshot.strategies.topology.ShapedPrompts;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Labels the responses of a recorded run (SOLAR, arXiv:2503.04530): the hard label of a response,
/// the topo labels of a question, and its difficulty. The paper judges difficulty on the responses
/// it then reports; here each half of a question's responses is judged by the other half, so that
/// no response has a say in its own difficulty.
public final class Tagging {
    private final TagOptions options;
    private final Pools pools;
    private final Overlap overlap;
    private final Set<String> dropped;
    private final CardCounts counts = new CardCounts();
    private final Consumer<TagRecord> to;
    private int incomplete;

    private Tagging(Pools pools, TagOptions options, Consumer<TagRecord> to) {
        this.options = options;
        this.pools = pools;
        this.to = to;
        this.overlap = Overlap.of(pools.problems(), options);
        overlap.check(options);
        this.dropped = overlap.questions();
    }

    /// Models of a run whose responses can be labelled.
    public static List<String> models(RunResult run) {
        return Pools.pooled(run).stream().map(Cell::policy).distinct().toList();
    }

    /// All records of a run at once.
    ///
    /// Cells of responses that were drawn independently from prompts that ask for a shape.
    public static List<Cell> pooled(RunResult run) {
        return Pools.pooled(run);
    }

    /// The same of prompts that ask for no shape: a policy that was tuned chooses its own.
    public static List<Cell> plain(RunResult run) {
        return Pools.plain(run);
    }

    /// @throws ConfigurationException where the run cannot be labelled, with what to do
    public static Tags label(RunResult run, TagOptions options) {
        var records = new ArrayList<TagRecord>();
        var card = label(run, options, records::add);
        return new Tags(records, card);
    }

    /// Hands records over as they are made, question by question in the run's order.
    ///
    /// @throws ConfigurationException where the run cannot be labelled, with what to do
    public static DataCard label(RunResult run, TagOptions options, Consumer<TagRecord> to) {
        String model = model(run, options);
        var tagging = new Tagging(new Pools(run, model), options, to);
        tagging.pools.each(tagging::label);
        if (tagging.counts.records() == 0) {
            throw new ConfigurationException(
                    "run %s has no question with 2 or more responses of each of chain, tree and graph; finish it with `slingshot run`, or add topologies and budgets to its suite"
                            .formatted(run.id()));
        }
        var left = tagging.overlap.leftOut().and(LeftOut.noted(run.environment()));
        return DataCard.of(run, model, options, tagging.counts, tagging.incomplete, left);
    }

    private static String model(RunResult run, TagOptions options) {
        var models = models(run);
        if (models.isEmpty()) {
            throw new ConfigurationException(
                    "run %s has no sampled responses of a prompt that asks for a shape; a suite such as solar-small has: prompt of-thoughts@1, topologies chain, tree, graph, and the strategy sample"
                            .formatted(run.id()));
        }
        if (options.model().isEmpty() && models.size() == 1) {
            return models.getFirst();
        }
        if (!models.contains(options.model())) {
            throw new ConfigurationException(
                    "a TAG file is of one model: choose one of %s with --policy, got \"%s\""
                            .formatted(String.join(", ", models), options.model()));
        }
        return options.model();
    }

    private void label(String problem, Map<Topology, List<TrialResult>> trials) {
        if (dropped.contains(problem)) {
            return;
        }
        var responses = new EnumMap<Topology, List<Response>>(Topology.class);
        trials.forEach((topology, of) -> responses.put(topology, Response.of(topology, of)));
        boolean complete =
                responses.size() == Topology.values().length
                        && responses.values().stream().allMatch(of -> of.size() > 1);
        if (!complete) {
            incomplete++;
            return;
        }
        var labels = labels(responses, _ -> true);
        var byOther =
                List.of(
                        options.difficulty(labels(responses, response -> response.fold() == 1)),
                        options.difficulty(labels(responses, response -> response.fold() == 0)));
        responses.values().stream()
                .flatMap(List::stream)
                .map(response -> record(response, labels, byOther.get(response.fold())))
                .forEach(this::hand);
    }

    private void hand(TagRecord record) {
        counts.add(record);
        to.accept(record);
    }

    private static TopoLabels labels(
            Map<Topology, List<Response>> responses, Predicate<Response> counted) {
        double[] shares =
                Arrays.stream(Topology.values())
                        .mapToDouble(topology ->
                                responses.getOrDefault(topology, List.of()).stream()
                                        .filter(counted)
                                        .mapToInt(response -> response.right() ? 1 : 0)
                                        .average()
                                        .orElse(0))
                        .toArray();
        return new TopoLabels(shares[0], shares[1], shares[2]);
    }

    private TagRecord record(Response response, TopoLabels labels, Difficulty difficulty) {
        var trial = response.trial();
        var problem = trial.problem();
        var cell = pools.cell(trial);
        var shaping = cell.asked().orElseThrow();
        String key = problem.question().key();
        String text = response.candidate().text();
        var shape = ShapeReader.read(text);
        long draw = PromptTemplate.draw(trial.seed(), key, response.candidate().place());
        return new TagRecord(
                TagRecord.id(key, response.topology(), trial.seed(), response.index()),
                key,
                cell.dataset(),
                options.split(cell.dataset()),
                problem.text(),
                problem.reference(),
                problem.tags().getOrDefault("subject", problem.tags().getOrDefault("family", "")),
                problem.tags().getOrDefault("level", ""),
                response.topology(),
                response.index(),
                shaping.draw(draw),
                ShapedPrompts.nameOf(cell.prompt(), shaping),
                text,
                response.node().finish(),
                shape,
                shape.complies(response.topology()),
                response.judgement().answer(),
                response.right() ? 1 : 0,
                labels,
                difficulty,
                response.node().usage().generatedTokens(),
                cell.policy(),
                trial.seed());
    }
}
