package dev.slingshot.harness.suite.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.harness.engine.simulated.http.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FaultFileTest {

    @Test
    void aFaultSaysWhichRequestsItBefalls() {
        var faults =
                FaultFile.parse(
                        "f.yaml",
                        """
                        - kind: busy
                          nth: 3
                          length: 2000
                        - kind: reset-inside
                          probability: 0.1
                          times: 5
                        - kind: "null"
                          from: 10
                          path: /tokenize
                        """);
        assertThat(faults)
                .containsExactly(
                        new Fault(Fault.Kind.BUSY, "", 3, 1, 1, Duration.ofSeconds(2)),
                        new Fault(Fault.Kind.RESET_INSIDE, "", 1, 5, 0.1, Duration.ofSeconds(1)),
                        new Fault(
                                Fault.Kind.NULL,
                                "/tokenize",
                                10,
                                Integer.MAX_VALUE,
                                1,
                                Duration.ofSeconds(1)));
    }

    @Test
    void mistakesAreNamedWithTheirLinesAllAtOnce() {
        assertThatThrownBy(() ->
                        FaultFile.parse(
                                "f.yaml",
                                """
                                - kind: busi
                                - nth: 1
                                - kind: hang
                                  probability: 2
                                - kind: slow
                                  lenght: 4
                                """))
                .hasMessageContaining("f.yaml:1: unknown fault \"busi\"")
                .hasMessageContaining("did you mean \"busy\"?")
                .hasMessageContaining("f.yaml:2: faults.kind is missing")
                .hasMessageContaining("f.yaml:3: a fault's probability lies in (0, 1], got 2.0")
                .hasMessageContaining("f.yaml:6: unknown key \"lenght\"");
    }

    @Test
    void anEmptyFileHasNoFaults() {
        assertThat(FaultFile.parse("f.yaml", "# none\n")).isEmpty();
    }
}
