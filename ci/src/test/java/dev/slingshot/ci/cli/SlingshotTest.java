package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SlingshotTest {

    @Test
    void help_names_every_command_and_exits_with_0() {
        var help = Cli.run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("list", "SLINGSHOT_MAX_TOKENS", "slingshot doctor");
        assertThat(Cli.run().out()).isEqualTo(help.out());
    }

    @Test
    void an_unknown_command_is_a_mistake_with_the_nearest_one() {
        var typo = Cli.run("lst");
        assertThat(typo.code()).isEqualTo(Exit.MISTAKE);
        assertThat(typo.err())
                .isEqualTo(
                        """
                        slingshot: unknown command "lst"; did you mean "list"?
                        see: slingshot --help
                        """);
    }

    @Test
    void an_unknown_option_is_a_mistake_with_the_nearest_one() {
        var typo = Cli.run("list", "--hepl");
        assertThat(typo.code()).isEqualTo(Exit.MISTAKE);
        assertThat(typo.err()).contains("unknown option \"--hepl\"; did you mean \"--help\"?");
    }

    @Test
    void list_prints_every_name_with_a_sentence() {
        assertThat(Cli.run("list", "strategies").out()).contains("greedy              one answer");
    }

    @Test
    void list_of_an_unknown_kind_names_the_nearest_kind() {
        var typo = Cli.run("list", "strategy");
        assertThat(typo.code()).isEqualTo(Exit.MISTAKE);
        assertThat(typo.err()).contains("did you mean \"strategies\"?").doesNotContain("\tat ");
    }
}
