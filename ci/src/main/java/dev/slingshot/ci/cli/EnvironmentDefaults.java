package dev.slingshot.ci.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Reads an option that was not given from the environment: `--max-tokens` from
/// `SLINGSHOT_MAX_TOKENS`. A flag is on for `1`, `true`, `yes` and `on`.
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || isHelp(option)) {
            return null;
        }
        String value = environment.get(variable(option));
        if (value == null || value.isBlank()) {
            return null;
        }
        return option.typeInfo().isBoolean() ? flag(value) : value.strip();
    }

    static String variable(OptionSpec option) {
        return "SLINGSHOT_"
                + option.longestName()
                        .replaceFirst("^-+", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_');
    }

    private static boolean isHelp(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String flag(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on" -> "true";
            case "0", "false", "no", "off" -> "false";
            default -> value;
        };
    }
}
