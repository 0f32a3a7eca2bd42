package dev.slingshot.harness.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.slingshot.harness.suite.Fixture;
import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.strategies.search.Option;
import dev.slingshot.strategies.search.Searches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCHEMA = schema();

    static Stream<String> suites() {
        return Suites.ALL.names().stream();
    }

    @ParameterizedTest
    @MethodSource("suites")
    void everyBuiltInSuiteIsGoodAndFitsTheSchema(String name) {
        Suite suite = Suites.load(name, Fixture.KNOWN, Map.of());

        assertThat(suite.name()).isEqualTo(name);
        assertThat(Plan.of(suite, Fixture.KNOWN).pairings()).hasSize(suite.pairings().size());
        assertThat(refusals(suite.text())).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        assertThat(refusals("suite: a\nengines: {x: {kind: embeded}}\nmatrix: {datsets: [a]}"))
                .isNotEmpty();
    }

    @Test
    void theSchemaHasTheKeysOfTheReader() {
        var definitions = JSON.readTree(SCHEMA).get("$defs");
        var keys =
                Map.ofEntries(
                        Map.entry("suite", Keys.SUITE),
                        Map.entry("dataset", Keys.DATASET),
                        Map.entry("embedded", Keys.EMBEDDED),
                        Map.entry("openai", Keys.OPENAI),
                        Map.entry("launch", Keys.LAUNCH),
                        Map.entry("simulated", Keys.SIMULATED),
                        Map.entry("shape", Keys.SHAPE),
                        Map.entry("verifier", Keys.VERIFIER),
                        Map.entry("sampling", Keys.SAMPLING),
                        Map.entry("matrix", Keys.MATRIX),
                        Map.entry("strategy", strategyKeys()),
                        Map.entry("topology", Keys.TOPOLOGY),
                        Map.entry("route", Keys.ROUTE),
                        Map.entry("exclusion", Keys.EXCLUSION),
                        Map.entry("derived", Keys.DERIVED),
                        Map.entry("pairing", Keys.PAIRING),
                        Map.entry("row", Keys.ROW),
                        Map.entry("scaling", Keys.SCALING),
                        Map.entry("caps", Keys.CAPS),
                        Map.entry("grader", Keys.GRADER));

        keys.forEach((name, expected) ->
                assertThat(propertyNames(definitions.get(name)))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(expected));
    }

    @Test
    void theSchemaHasTheNamesOfAllAggregations() {
        var names = new ArrayList<String>();
        JSON.readTree(SCHEMA)
                .at("/$defs/aggregation/enum")
                .forEach(name -> names.add(name.asString()));

        assertThat(names).containsExactlyElementsOf(Known.aggregations().names());
    }

    /// Its own keys and the options of every search.
    private static List<String> strategyKeys() {
        return Stream.concat(
                        Keys.STRATEGY.stream(),
                        Searches.ALL.entries().stream()
                                .flatMap(search -> search.value().options().stream())
                                .map(Option::name))
                .distinct()
                .toList();
    }

    private static List<String> propertyNames(JsonNode definition) {
        return List.copyOf(definition.get("properties").propertyNames());
    }

    private static List<String> refusals(String yaml) {
        Object content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA)
                .validate(JSON.<JsonNode>valueToTree(content))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String schema() {
        try (var in = Suite.class.getResourceAsStream("suite.schema.json")) {
            return new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
