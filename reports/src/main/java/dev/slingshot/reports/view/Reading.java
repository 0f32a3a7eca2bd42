package dev.slingshot.reports.view;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.result.Glance;
import dev.slingshot.harness.result.Row;
import dev.slingshot.harness.result.RowKey;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.harness.rewarding.Scaling;
import dev.slingshot.harness.tag.Tagging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A run with its parts found by name: what every page is made from.
public final class Reading {
    private final RunResult run;
    private final Scaling scaling;
    private final String folder;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Map<String, Problem>> problems = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Glance>>> glances = new TreeMap<>();
    private final Map<RowKey, Row> rows = new LinkedHashMap<>();
    private final Names names;
    private final List<String> shapedModels;

    public Reading(RunResult run) {
        this(run, Scaling.NONE);
    }

    /// @param scaling how its topologies are compared
    public Reading(RunResult run, Scaling scaling) {
        this.run = run;
        this.scaling = scaling;
        this.folder = "runs/" + Slug.of(run.id());
        run.cells().forEach(cell -> cells.put(cell.id(), cell));
        run.rows().forEach(row -> rows.put(row.key(), row));
        run.rows().forEach(row -> problems.putIfAbsent(row.key().dataset(), new LinkedHashMap<>()));
        for (Glance trial : run.trials().glances()) {
            var problem = trial.problem();
            var dataset = dataset(trial);
            problems.computeIfAbsent(dataset, _ -> new LinkedHashMap<>())
                    .putIfAbsent(problem.id(), problem);
            glances.computeIfAbsent(dataset, _ -> new TreeMap<>())
                    .computeIfAbsent(problem.id(), _ -> new ArrayList<>())
                    .add(trial);
        }
        this.names = new Names(run);
        this.shapedModels = Tagging.models(run);
    }

    private String dataset(Glance trial) {
        var cell = cells.get(trial.cell());
        return cell == null ? trial.problem().dataset() : cell.dataset();
    }

    /// The run itself.
    public RunResult run() {
        return run;
    }

    Scaling scaling() {
        return scaling;
    }

    Names names() {
        return names;
    }

    /// The run's folder in the site, such as `runs/demo`.
    public String folder() {
        return folder;
    }

    public boolean simulated() {
        return run.simulated();
    }

    public String title() {
        return run.title().isBlank() ? run.suite() : run.title();
    }

    /// Names of the data sets that anything was measured on.
    public List<String> datasets() {
        return List.copyOf(problems.keySet());
    }

    /// The data set's problems in its order.
    public List<Problem> problems(String dataset) {
        return List.copyOf(problems.getOrDefault(dataset, Map.of()).values());
    }

    /// A problem's trials at a glance.
    List<Glance> glances(String dataset, String problem) {
        return glances.getOrDefault(dataset, Map.of()).getOrDefault(problem, List.of());
    }

    /// Ids of the cells that have trials on a problem, in the order of its page.
    List<String> cellsOn(String dataset, String problem) {
        var order = List.copyOf(cells.keySet());
        return glances(dataset, problem).stream()
                .map(Glance::cell)
                .distinct()
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList();
    }

    /// Reads a problem's trials one cell after the other, by rising seed each.
    Stream<TrialResult> trials(String dataset, String problem) {
        return glances(dataset, problem).stream()
                .limit(1)
                .flatMap(any ->
                        cellsOn(dataset, problem).stream()
                                .flatMap(cell -> run.trials().read(cell, any.problem())));
    }

    /// Whether the run asks for shapes of thought.
    boolean shaped() {
        return !shapedModels.isEmpty();
    }

    /// Models that were asked for shapes of thought.
    List<String> shapedModels() {
        return shapedModels;
    }

    Optional<Cell> cell(String id) {
        return Optional.ofNullable(cells.get(id));
    }

    List<Row> rows(String dataset) {
        return run.rows().stream().filter(row -> row.key().dataset().equals(dataset)).toList();
    }

    Optional<Row> row(RowKey key) {
        return Optional.ofNullable(rows.get(key));
    }

    /// Rows of one curve, smallest N first, in the order curves appear.
    Map<RowKey, List<Row>> series(String dataset) {
        var series = new LinkedHashMap<RowKey, List<Row>>();
        for (Row row : rows(dataset)) {
            series.computeIfAbsent(row.key().series(), _ -> new ArrayList<>()).add(row);
        }
        series.values().forEach(list -> list.sort(Comparator.comparingInt(r -> r.key().n())));
        return series;
    }

    /// The row of each curve with the largest N.
    List<Row> largest(String dataset) {
        return series(dataset).values().stream().map(List::getLast).toList();
    }

    String title(String dataset) {
        return run.datasets().stream()
                .filter(card -> card.name().equals(dataset))
                .findFirst()
                .map(card -> card.title().isBlank() ? card.name() : card.title())
                .orElse(dataset);
    }

    /// Where a page of this run lies, seen from the site's root.
    public String at(String page) {
        return folder + "/" + page;
    }

    public String at(String page, String dataset) {
        return at(page + "-" + Slug.of(dataset) + ".html");
    }

    public String at(Problem problem, String dataset) {
        return at("problems/" + Slug.of(dataset + "/" + problem.id()) + ".html");
    }
}
