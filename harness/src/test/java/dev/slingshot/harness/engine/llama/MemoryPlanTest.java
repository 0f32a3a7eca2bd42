package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.harness.engine.llama.files.Device;
import dev.slingshot.harness.engine.llama.files.ModelFile;
import dev.slingshot.strategies.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class MemoryPlanTest {
    private final List<String> notices = new ArrayList<>();

    private EnginePlan plan(OptionalInt running, long freeBytes) {
        var usual = EmbeddedSettings.of("none");
        var settings =
                new EmbeddedSettings(
                        usual.model(),
                        usual.libraryFolder(),
                        usual.trustLibrary(),
                        usual.device(),
                        1024,
                        OptionalInt.of(2),
                        running,
                        usual.measures(),
                        usual.cache(),
                        usual.fetcher());
        return new MemoryPlan(settings, Device.CPU, TestModel.model())
                .plan(freeBytes, notices::add);
    }

    @Test
    void takes_what_is_fast_where_there_is_room() {
        assertThat(plan(OptionalInt.empty(), 100L << 30))
                .isEqualTo(new EnginePlan(2, 32, 16, 1024));
        assertThat(notices).isEmpty();
    }

    @Test
    void takes_less_and_says_so_where_memory_is_short() {
        var plan = plan(OptionalInt.empty(), 1200L << 20);
        assertThat(plan.bytes(TestModel.model())).isLessThan(1200L << 20);
        assertThat(notices)
                .singleElement()
                .asString()
                .contains("memory is short")
                .contains("instead of 2 of 32");
    }

    @Test
    void refuses_what_was_asked_for_and_does_not_fit() {
        assertThatThrownBy(() -> plan(OptionalInt.of(64), 1L << 30))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("64 sequences of 1024 tokens in each of 2 contexts take")
                .hasMessageContaining("ask for fewer sequences");
    }

    @Test
    void refuses_weights_that_are_larger_than_what_is_free() {
        var file = new ModelFile(TestModel.modelFile());
        assertThatThrownBy(() -> MemoryPlan.checkWeights(file, 100_000_000))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("0.1 GB of memory are available");
    }
}
