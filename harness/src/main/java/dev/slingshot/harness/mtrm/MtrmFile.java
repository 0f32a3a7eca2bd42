package dev.slingshot.harness.mtrm;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.fetch.Sha256;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// A model as a file: JSON, where it comes from first, the same bytes for the same model.
public final class MtrmFile {
    static final String FORMAT = "slingshot-mtrm/1";
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private MtrmFile() {}

    /// What stands in the file.
    record Content(
            String format,
            Provenance provenance,
            List<String> names,
            Map<String, Integer> folds,
            List<Part> models) {}

    /// One fold's model.
    record Part(TopoLabels prior, Map<String, TopoLabels> subjects, Map<String, Line> heads) {}

    /// One head: weights in the order of the names.
    record Line(double cost, double intercept, List<Double> weights) {
        Line {
            weights = List.copyOf(weights);
        }
    }

    /// Writes a file whole or not at all.
    public static void write(Path file, Mtrm model) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text(model));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: cannot be written: %s".formatted(file, failed.getMessage()), failed);
        }
    }

    /// The hash of the file that a model makes.
    public static String sha256(Mtrm model) {
        return Sha256.ofText(text(model));
    }

    /// The file's text.
    public static String text(Mtrm model) {
        return MAPPER.writeValueAsString(
                        new Content(
                                FORMAT,
                                model.provenance(),
                                Features.names(),
                                model.folds(),
                                model.models().stream().map(MtrmFile::part).toList()))
                + "\n";
    }

    /// Where a model comes from and what it is worth, for programs.
    public static String figures(Mtrm model) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(model.provenance())
                + "\n";
    }

    /// @throws ConfigurationException where the file holds no model that this version can use
    public static Mtrm read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException failed) {
            throw new ConfigurationException(
                    "%s: cannot be read: %s; `slingshot train mtrm` makes such a file"
                            .formatted(file, failed.getMessage()));
        }
    }

    /// @param file as messages call it
    public static Mtrm parse(String file, String json) {
        try {
            var root = MAPPER.readTree(json);
            String format = root.path("format").asString("");
            require(
                    format.equals(FORMAT),
                    "%s: no M-TRM of this version: format is \"%s\", and %s is needed; make it again with `slingshot train mtrm`",
                    file,
                    format,
                    FORMAT);
            int version = root.path("provenance").path("features").asInt(0);
            require(
                    version == Features.VERSION,
                    "%s: it reads features of version %d, and this program has version %d; make it again with `slingshot train mtrm`",
                    file,
                    version,
                    Features.VERSION);
            return model(MAPPER.treeToValue(root, Content.class));
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new ConfigurationException(
                    "%s: no M-TRM: %s; make it again with `slingshot train mtrm`"
                            .formatted(
                                    file,
                                    String.valueOf(broken.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")));
        }
    }

    private static Part part(Learned learned) {
        var heads = new TreeMap<String, Line>();
        learned.heads()
                .forEach((head, weights) ->
                        heads.put(
                                head.label(),
                                new Line(
                                        learned.costs().getOrDefault(head, 0.0),
                                        weights.intercept(),
                                        Arrays.stream(weights.weights()).boxed().toList())));
        return new Part(learned.priors().overall(), learned.priors().subjects(), heads);
    }

    private static Mtrm model(Content content) {
        return new Mtrm(
                content.provenance(),
                content.folds(),
                content.models().stream().map(MtrmFile::learned).toList());
    }

    private static Learned learned(Part part) {
        var heads = new EnumMap<Head, Weights>(Head.class);
        var costs = new EnumMap<Head, Double>(Head.class);
        for (Head head : Head.values()) {
            var line = part.heads().get(head.label());
            if (line == null || line.weights().size() != Features.places()) {
                throw new IllegalArgumentException(
                        "head %s has not %d weights".formatted(head.label(), Features.places()));
            }
            heads.put(
                    head,
                    new Weights(
                            line.intercept(),
                            line.weights().stream().mapToDouble(Double::doubleValue).toArray()));
            costs.put(head, line.cost());
        }
        return new Learned(heads, costs, new Priors(part.prior(), part.subjects()));
    }
}
