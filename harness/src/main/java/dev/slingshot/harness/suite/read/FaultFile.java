package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.engine.simulated.http.Fault;
import dev.slingshot.strategies.ConfigurationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Reads what a simulated server is to do wrong: a list of mappings with a `kind`, the requests it
/// befalls (`nth`, `from`, `times`, `probability`, `path`) and a `length` in milliseconds.
public final class FaultFile {
    private static final List<String> KEYS =
            List.of("kind", "nth", "from", "times", "probability", "path", "length");
    private static final Names KINDS = Names.of("fault", Fault.Kind.labels());

    private FaultFile() {}

    /// @param file as messages call it
    /// @throws ConfigurationException with all that is wrong with it, a line each
    public static List<Fault> parse(String file, String text) {
        var complaints = new Complaints(file);
        try {
            var root =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            var faults =
                    root.stream()
                            .flatMap(node ->
                                    new Item(
                                                    "faults",
                                                    node,
                                                    new Interpolation(Map.of()),
                                                    complaints)
                                            .items().stream())
                            .flatMap(item -> fault(item).stream())
                            .toList();
            complaints.throwIfAny();
            return faults;
        } catch (MarkedYamlEngineException broken) {
            throw new ConfigurationException(
                    "%s:%d: this is not YAML: %s"
                            .formatted(
                                    file,
                                    broken.getProblemMark()
                                            .map(mark -> mark.getLine() + 1)
                                            .orElse(1),
                                    broken.getProblem()));
        }
    }

    private static java.util.Optional<Fault> fault(Item item) {
        var fields = item.fields(KEYS);
        var kind = fields.needed("kind").flatMap(KINDS::in).map(Fault.Kind::of);
        int nth = fields.integer("nth", 1, 0);
        return kind.flatMap(known ->
                item.checked(_ ->
                        new Fault(
                                known,
                                fields.text("path", ""),
                                nth > 0 ? nth : fields.integer("from", 1, 1),
                                nth > 0 ? 1 : fields.integer("times", 1, Integer.MAX_VALUE),
                                fields.get("probability").flatMap(Item::decimal).orElse(1.0),
                                Duration.ofMillis(fields.integer("length", 0, 1000)))));
    }
}
