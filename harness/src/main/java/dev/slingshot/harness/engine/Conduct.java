package dev.slingshot.harness.engine;

import static dev.slingshot.strategies.Requirement.require;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;

/// How an engine did its work, over all sessions of a run.
///
/// @param fingerprints set-ups that answered, as servers name them
/// @param lostAttempts attempts that came to nothing, by kind
/// @param lostTokens known to have been generated in them: the least there were
/// @param cutAnswers that were still being written at the deadline
public record Conduct(
        Set<String> fingerprints,
        Map<String, Long> lostAttempts,
        long lostTokens,
        long cutAnswers) {
    public static final Conduct NONE = new Conduct(Set.of(), Map.of(), 0, 0);

    private static final String FINGERPRINT = "fingerprint: ";
    private static final String LOST = "attempts lost: ";
    private static final String CUT = "answers cut at the deadline: ";

    public Conduct {
        require(
                lostTokens >= 0 && cutAnswers >= 0,
                "impossible counts: %d lost tokens, %d cut answers",
                lostTokens,
                cutAnswers);
        fingerprints = Collections.unmodifiableSet(new TreeSet<>(fingerprints));
        lostAttempts = Collections.unmodifiableMap(new TreeMap<>(lostAttempts));
    }

    /// This and what came after it.
    public Conduct plus(Conduct later) {
        return with(later, Long::sum);
    }

    /// Of one run at two times: the later one.
    public Conduct most(Conduct other) {
        return with(other, Math::max);
    }

    private Conduct with(Conduct other, LongBinaryOperator both) {
        var all = new TreeSet<>(fingerprints);
        all.addAll(other.fingerprints);
        var lost = new TreeMap<>(lostAttempts);
        other.lostAttempts.forEach((kind, count) -> lost.merge(kind, count, both::applyAsLong));
        return new Conduct(
                all,
                lost,
                both.applyAsLong(lostTokens, other.lostTokens),
                both.applyAsLong(cutAnswers, other.cutAnswers));
    }

    /// What came after an earlier time; set-ups that answered stay.
    public Conduct since(Conduct earlier) {
        var lost = new TreeMap<String, Long>();
        lostAttempts.forEach((kind, count) -> {
            long more = count - earlier.lostAttempts.getOrDefault(kind, 0L);
            if (more > 0) {
                lost.put(kind, more);
            }
        });
        return new Conduct(
                fingerprints,
                lost,
                Math.max(0, lostTokens - earlier.lostTokens),
                Math.max(0, cutAnswers - earlier.cutAnswers));
    }

    /// What there is to tell, as `name: value` lines.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        if (!fingerprints.isEmpty()) {
            lines.add(FINGERPRINT + String.join(", ", fingerprints));
        }
        if (!lostAttempts.isEmpty()) {
            lines.add(LOST + lost());
        }
        if (cutAnswers > 0) {
            lines.add(CUT + cutAnswers);
        }
        return List.copyOf(lines);
    }

    /// Whether a line tells how an engine did.
    public static boolean tells(String line) {
        return line.contains(FINGERPRINT) || isLoss(line);
    }

    /// Whether a line tells of work that came to nothing or of answers that were cut.
    public static boolean isLoss(String line) {
        return line.contains(LOST) || line.contains(CUT);
    }

    private String lost() {
        var kinds =
                lostAttempts.entrySet().stream()
                        .map(lost -> lost.getValue() + " " + lost.getKey())
                        .collect(Collectors.joining(", "));
        return lostTokens == 0 ? kinds : kinds + "; at least " + lostTokens + " tokens in them";
    }
}
