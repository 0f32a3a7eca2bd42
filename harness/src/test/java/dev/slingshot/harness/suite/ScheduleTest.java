package dev.slingshot.harness.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final String SAMPLE = "{search: sample, selections: [majority, weighted]}";

    @Test
    void engines_that_take_no_room_are_one_stage_in_the_plans_order() {
        var schedule = schedule("0", "0", "0", "[greedy, " + SAMPLE + ", beam]");
        assertThat(schedule.stages())
                .singleElement()
                .satisfies(stage -> {
                    assertThat(stage.engines()).isEmpty();
                    assertThat(stage.part()).isEqualTo(Stage.Part.WHOLE);
                });
    }

    @Test
    void where_one_engine_fills_the_machine_all_is_drawn_before_anything_is_scored() {
        var schedule = schedule("1", "1", "1", "[greedy, " + SAMPLE + "]");
        assertThat(words(schedule))
                .containsExactly(
                        "[small] WHOLE greedy",
                        "[small] DRAW sample",
                        "[large] WHOLE greedy",
                        "[large] DRAW sample",
                        "[judge] SCORE sample sample");
        assertThat(schedule.residency().openings(schedule.stages())).isEqualTo(3);
    }

    @Test
    void a_tree_search_holds_policy_and_verifier_and_its_policy_is_finished_with() {
        var schedule = schedule("0.3", "0.3", "0.6", "[" + SAMPLE + ", beam]");
        assertThat(words(schedule))
                .containsExactly(
                        "[small] DRAW sample",
                        "[small, judge] WHOLE beam",
                        "[judge] SCORE sample",
                        "[large] DRAW sample",
                        "[large, judge] WHOLE beam",
                        "[judge] SCORE sample");
        assertThat(schedule.residency().openings(schedule.stages())).isEqualTo(3);
    }

    @Test
    void a_tree_search_whose_engines_do_not_fit_together_is_refused() {
        assertThatThrownBy(() -> schedule("0.5", "0.5", "0.6", "[beam]"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("beam needs small (0.5) and judge (0.6) open together")
                .hasMessageContaining("share");
    }

    @Test
    void what_gives_way_is_what_is_needed_latest_and_never_what_is_needed_now() {
        var residency = new Residency(java.util.Map.of("a", 0.5, "b", 0.5, "c", 0.5));
        var stages = List.of(stage("c"), stage("a"), stage("b"));
        assertThat(residency.giveWay("c", List.of("a", "b"), stages)).containsExactly("b");
        assertThat(residency.giveWay("c", List.of("a"), stages)).isEmpty();
        assertThat(residency.giveWay("c", List.of("a", "b"), List.of(stage("a", "b", "c"))))
                .isEmpty();
    }

    private static Stage stage(String... engines) {
        return new Stage(List.of(engines), Stage.Part.WHOLE, List.of());
    }

    private static List<String> words(Schedule schedule) {
        return schedule.stages().stream()
                .map(stage ->
                        stage.engines()
                                + " "
                                + stage.part()
                                + stage.cells().stream()
                                        .map(cell -> " " + cell.search())
                                        .reduce("", String::concat))
                .toList();
    }

    private static Schedule schedule(String small, String large, String judge, String strategies) {
        var suite =
                Fixture.suite(
                        """
                        suite: turns
                        engines:
                          small: {kind: simulated, model: sim-1b, share: %s}
                          large: {kind: simulated, model: sim-3b, share: %s}
                          judge: {kind: simulated, model: sim-8b, share: %s}
                        verifiers:
                          prm: {kind: simulated, model: sim-prm-8b, engine: judge}
                        matrix:
                          datasets: [quickstart]
                          prompts: [equations@1]
                          policies: [small, large]
                          verifiers: [prm]
                          strategies: %s
                          budgets: [4]
                        """
                                .formatted(small, large, judge, strategies));
        return Schedule.of(Plan.of(suite, Fixture.KNOWN), Fixture.KNOWN);
    }
}
