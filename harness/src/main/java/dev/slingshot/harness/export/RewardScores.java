package dev.slingshot.harness.export;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a reward model says of responses, by their id: the second half of rejection sampling.
///
/// @param file they come from; empty where there are none
public record RewardScores(String file, Map<String, Double> byId) {
    public static final RewardScores NONE = new RewardScores("", Map.of());

    public RewardScores {
        byId = Map.copyOf(byId);
    }

    /// Lines such as `{"id": "gsm8k/train/7#tree#1#0", "score": 0.93}`, as `score.py` of the
    /// recipes writes them.
    ///
    /// @throws ConfigurationException with file and line of what is wrong
    public static RewardScores read(Path file) {
        var scores = new HashMap<String, Double>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank()) {
                    add(scores, file + ":" + number, line);
                }
            }
        } catch (IOException failed) {
            throw new ConfigurationException(
                    "%s: cannot be read: %s; give lines with id and score"
                            .formatted(file, failed.getMessage()));
        }
        return new RewardScores(file.toString(), scores);
    }

    private static void add(Map<String, Double> scores, String place, String line) {
        JsonNode row = parsed(place, line);
        var id = row.path("id");
        var score = row.path("score");
        require(
                id.isString() && score.isNumber() && Double.isFinite(score.doubleValue()),
                "%s: a line has an id, a text, and a score, a number; got %s",
                place,
                line.length() > 120 ? line.substring(0, 120) + "..." : line);
        require(
                scores.put(id.stringValue(), score.doubleValue()) == null,
                "%s: id \"%s\" stands there already",
                place,
                id.stringValue());
    }

    private static JsonNode parsed(String place, String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException broken) {
            throw new ConfigurationException(
                    place + ": is no JSON: " + broken.getOriginalMessage());
        }
    }

    /// The share of a question's responses that has the highest scores, at least one, best first;
    /// all as they come where there are no scores.
    List<TagRecord> best(List<TagRecord> records, double share, DropCounts drops) {
        if (file.isEmpty()) {
            return records;
        }
        var ranked =
                records.stream().sorted(Comparator.comparingDouble(this::of).reversed()).toList();
        int kept = (int) Math.ceil(share * ranked.size());
        drops.add(Drop.LOW_SCORE, ranked.size() - kept);
        return ranked.subList(0, kept);
    }

    private double of(TagRecord record) {
        return Optional.ofNullable(byId.get(record.id()))
                .orElseThrow(() ->
                        new ConfigurationException(
                                "%s: has no score of %s; score the whole TAG file with score.py"
                                        .formatted(file, record.id())));
    }
}
