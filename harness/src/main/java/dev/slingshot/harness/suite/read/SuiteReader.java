package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.Caps;
import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.DerivedSpec;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Matrix;
import dev.slingshot.harness.suite.PairingSpec;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.ScalingSpec;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.harness.suite.VerifierSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads a whole suite: every name and value; whether the matrix makes sense, if it has no mistake;
/// and last, if nothing has one, whether the pairings fit it.
final class SuiteReader {
    private final Known known;
    private final PromptReader prompts;
    private final LearnedVerifiers learned;
    private final String text;
    private final Fields fields;
    private final Complaints complaints;

    /// @param file of the suite, which paths in it are relative to
    SuiteReader(Known known, Path file, String text, Item root) {
        this.known = known;
        this.prompts = new PromptReader(known, file);
        this.learned = new LearnedVerifiers(known, file);
        this.text = text;
        this.fields = root.fields(Keys.SUITE);
        this.complaints = root.complaints();
    }

    Suite read() {
        var engineNames = names("engines");
        var engines = engines();
        var verifierReader = new VerifierReader(known, engineNames);
        var defined = verifiers(verifierReader);
        var limits =
                fields.get("sampling")
                        .map(SamplingReader::read)
                        .orElseGet(SamplingReader.Limits::usual);
        var datasets = datasets();
        int before = complaints.count();
        var matrixFields = fields.needed("matrix").map(item -> item.fields(Keys.MATRIX));
        var reader = new MatrixReader(known, datasets, engineNames, names("verifiers"), prompts);
        var read = matrixFields.map(found -> reader.read(found, limits));
        boolean clean = complaints.count() == before;
        if (clean && read.isPresent()) {
            var verifiers = used(read.get(), defined, verifierReader);
            new Checks(known, read.get(), verifiers, matrixFields.orElseThrow()).all();
        }
        if (clean && read.isPresent()) {
            learned.check(read.get(), fields, used(read.get(), defined, verifierReader));
        }
        var derived = derived(read);
        var pairings = read.map(matrix -> pairings(matrix, derived, clean)).orElse(List.of());
        var scaling =
                read.flatMap(matrix ->
                                fields.get("scaling")
                                        .map(item ->
                                                new ScalingReader(prompts.suite(), matrix)
                                                        .read(item)))
                        .orElse(ScalingSpec.NONE);
        String name = name();
        String title = fields.text("title", name);
        String description = fields.text("description", "");
        var caps = caps();
        String grader = grader();
        complaints.throwIfAny();
        var matrix = read.orElseThrow();
        var suite =
                new Suite(
                        name,
                        title,
                        description,
                        engines,
                        learned.placed(used(matrix, defined, verifierReader)),
                        matrix,
                        derived,
                        pairings,
                        scaling,
                        prompts.files(),
                        caps,
                        grader,
                        text);
        plan(suite, matrixFields.orElseThrow().owner());
        complaints.throwIfAny();
        return suite;
    }

    private static List<VerifierSpec> used(
            Matrix matrix, Map<String, VerifierSpec> defined, VerifierReader reader) {
        return matrix.verifiers().stream()
                .filter(name -> !name.equals(Matrix.NO_VERIFIER))
                .map(name ->
                        Optional.ofNullable(defined.get(name)).orElseGet(() -> reader.plain(name)))
                .toList();
    }

    /// The names a section defines, those of broken definitions too.
    private List<String> names(String section) {
        return fields.get(section)
                .filter(Item::isMapping)
                .map(item -> List.copyOf(item.named().keySet()))
                .orElse(List.of());
    }

    /// Tries every pairing by itself, so that each that fits nothing is noted in its line.
    private void plan(Suite suite, Item matrix) {
        var without = suite.withPairings(List.of());
        if (matrix.checked(_ -> Plan.of(without, known)).isEmpty()) {
            return;
        }
        var items = fields.items("pairings");
        for (int i = 0; i < items.size(); i++) {
            var one = suite.withPairings(List.of(suite.pairings().get(i)));
            items.get(i).checked(_ -> Plan.of(one, known));
        }
    }

    private String name() {
        return fields.needed("suite")
                .flatMap(Item::text)
                .map(name -> {
                    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                        fields.get("suite")
                                .orElseThrow()
                                .complain(
                                        "a suite's name is made of letters, digits, dots and dashes, got \"%s\""
                                                .formatted(name));
                    }
                    return name;
                })
                .orElse("?");
    }

    private List<EngineSpec> engines() {
        var engines = new ArrayList<EngineSpec>();
        var section = fields.needed("engines").map(Item::named).orElse(Map.of());
        section.forEach(
                (name, item) -> new EngineReader(known).read(name, item).ifPresent(engines::add));
        return engines;
    }

    private Map<String, VerifierSpec> verifiers(VerifierReader reader) {
        var verifiers = new LinkedHashMap<String, VerifierSpec>();
        fields.get("verifiers")
                .map(Item::named)
                .orElse(Map.of())
                .forEach((name, item) -> {
                    if (name.equals(Matrix.NO_VERIFIER)) {
                        item.complain("\"none\" stands for no verifier; choose another name");
                    }
                    reader.read(name, item).ifPresent(one -> verifiers.put(name, one));
                });
        return verifiers;
    }

    private Map<String, DatasetSpec> datasets() {
        var reader = new DatasetReader(known, prompts.suite(), Map.of());
        var datasets = new LinkedHashMap<String, DatasetSpec>();
        fields.get("datasets")
                .map(Item::named)
                .orElse(Map.of())
                .forEach((label, item) ->
                        datasets.put(
                                label,
                                reader.define(Optional.of(label), item)
                                        .orElseGet(() -> DatasetSpec.of(label))));
        return datasets;
    }

    private List<PairingSpec> pairings(Matrix matrix, List<DerivedSpec> derived, boolean clean) {
        var reader = new PairingReader(known, matrix, derived, clean);
        return fields.items("pairings").stream()
                .flatMap(item -> reader.read(item).stream())
                .toList();
    }

    private List<DerivedSpec> derived(Optional<Matrix> matrix) {
        return fields.items("derived").stream()
                .flatMap(item -> DerivedReader.read(item, matrix).stream())
                .toList();
    }

    private Caps caps() {
        var caps = fields.get("caps").map(item -> item.fields(Keys.CAPS));
        var tokens = caps.flatMap(found -> found.get("tokens")).flatMap(item -> item.whole(1));
        return new Caps(
                tokens.map(OptionalLong::of).orElse(OptionalLong.empty()),
                caps.flatMap(found -> found.get("time"))
                        .flatMap(item ->
                                item.text()
                                        .flatMap(
                                                time -> item.checked(_ -> Durations.parse(time)))));
    }

    private String grader() {
        return fields.get("grader")
                .map(item -> item.fields(Keys.GRADER))
                .flatMap(found -> found.get("profile"))
                .flatMap(Names.of("grader profile", known.graders())::in)
                .orElseGet(() -> known.graders().getFirst());
    }
}
