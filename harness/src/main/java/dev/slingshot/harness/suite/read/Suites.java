package dev.slingshot.harness.suite.read;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Suites by the name of a built-in one or by the path of a file.
public final class Suites {
    /// The built-in suites: name -> resource.
    public static final Registry<String> ALL =
            Registry.of(
                    "suite",
                    entry(
                            "quickstart",
                            "a 135M model on this machine, with and without search",
                            "quickstart.yaml"),
                    entry(
                            "demo",
                            "simulated models of 1B to 70B: what a full leaderboard looks like",
                            "demo.yaml"),
                    entry(
                            "math-500",
                            "100 problems of MATH-500 on a server of yours",
                            "math-500.yaml"),
                    entry("gsm8k", "100 problems of GSM8K on a server of yours", "gsm8k.yaml"),
                    entry(
                            "search-and-learn",
                            "Llama 1B and 3B with a process reward model against 8B and 70B on MATH-500, one GPU",
                            "search-and-learn.yaml"),
                    entry(
                            "compute-optimal",
                            "Llama 1B with the search that suits each question's difficulty, against 8B, one GPU",
                            "compute-optimal.yaml"),
                    entry(
                            "search-and-learn-small",
                            "the matrix of search-and-learn on a 135M model on this machine",
                            "search-and-learn-small.yaml"),
                    entry(
                            "compute-optimal-small",
                            "the matrix of compute-optimal on a 135M model on this machine",
                            "compute-optimal-small.yaml"),
                    entry(
                            "solar-small",
                            "chain, tree and graph of thoughts on a 135M model on this machine",
                            "solar-small.yaml"),
                    entry(
                            "solar",
                            "chain, tree and graph of thoughts of Qwen2.5-7B on a vLLM server",
                            "solar.yaml"));

    private Suites() {}

    /// Finds and reads a suite.
    ///
    /// @param environment fills in `${NAME}`
    /// @throws ConfigurationException with all that is wrong with the file, a line each
    public static Suite load(String nameOrPath, Known known, Map<String, String> environment) {
        return parse(source(nameOrPath), text(nameOrPath), known, environment);
    }

    /// Reads a suite from its text.
    ///
    /// @param file as messages call it
    /// @throws ConfigurationException with all that is wrong with it, a line each
    public static Suite parse(
            String file, String text, Known known, Map<String, String> environment) {
        var complaints = new Complaints(file);
        try {
            var settings = LoadSettings.builder().setLabel(file).build();
            var root =
                    new Compose(settings)
                            .composeString(text)
                            .orElseThrow(() ->
                                    new ConfigurationException(
                                            file
                                                    + " is empty; see slingshot list suites for examples"));
            var item = new Item("", root, new Interpolation(environment), complaints);
            return new SuiteReader(known, Path.of(file), text, item).read();
        } catch (MarkedYamlEngineException broken) {
            complaints.add(
                    broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
                    "this is not YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            complaints.add(1, "this is not YAML: " + broken.getMessage());
        }
        complaints.throwIfAny();
        throw new IllegalStateException("a broken file without a complaint");
    }

    private static boolean isPath(String nameOrPath) {
        return nameOrPath.endsWith(".yaml")
                || nameOrPath.endsWith(".yml")
                || nameOrPath.contains("/")
                || nameOrPath.contains("\\");
    }

    private static String source(String nameOrPath) {
        return isPath(nameOrPath) ? nameOrPath : nameOrPath + ".yaml";
    }

    private static String text(String nameOrPath) {
        if (!isPath(nameOrPath)) {
            return resource(ALL.get(nameOrPath));
        }
        Path path = Path.of(nameOrPath);
        if (!Files.isRegularFile(path)) {
            throw new ConfigurationException(
                    "there is no suite file %s; give the path of a YAML file or one of: %s"
                            .formatted(nameOrPath, String.join(", ", ALL.names())));
        }
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "cannot read %s: %s".formatted(nameOrPath, unreadable.getMessage()));
        }
    }

    private static String resource(String name) {
        try (InputStream in = Suites.class.getResourceAsStream(name)) {
            return new String(
                    java.util.Objects.requireNonNull(in, name).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
