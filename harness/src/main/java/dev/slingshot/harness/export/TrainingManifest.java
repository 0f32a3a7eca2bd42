package dev.slingshot.harness.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a training set was made of and what was left out: `manifest.json`, which has these fields
/// in this order.
///
/// @param format of the set's files
/// @param slingshot its version
/// @param model whose responses these are, as the suite called it
/// @param identity what tells it from others of that name; empty where no card lies beside the
///   files
/// @param prompt that rows begin with: name and hash; `question` where it is the question alone
/// @param records read: as many as used and dropped
/// @param used responses that stand in some row
/// @param dropped responses by the reason for leaving them out
/// @param overlap training questions that ask the same as a test question, which were dropped
public record TrainingManifest(
        String kind,
        int format,
        String slingshot,
        String model,
        Map<String, String> identity,
        String prompt,
        List<Source> sources,
        Options options,
        Questions questions,
        int records,
        int used,
        Map<String, Integer> dropped,
        List<Rows> files,
        List<String> overlap,
        List<String> remarks) {
    /// Of today.
    public static final int FORMAT = 1;

    public TrainingManifest {
        identity = java.util.Collections.unmodifiableMap(new TreeMap<>(identity));
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        overlap = List.copyOf(overlap);
        remarks = List.copyOf(remarks);
    }

    /// A TAG file, or the file of a reward model's scores.
    public record Source(String file, String sha256) {}

    /// As they were in force.
    ///
    /// @param perQuestion 0 where there is no limit
    /// @param top the share kept of a question's scored responses; 1 without scores
    /// @param keptOut data sets whose questions were kept out beside
    public record Options(
            long seed,
            int perQuestion,
            long minTokens,
            long maxTokens,
            boolean complying,
            double heldOut,
            boolean balanced,
            double top,
            boolean dropOverlap,
            List<String> keptOut) {
        public Options {
            keptOut = List.copyOf(keptOut);
        }
    }

    /// @param training in the TAG files, before any was left out
    /// @param heldOut of those
    public record Questions(int training, int heldOut) {}

    /// A file and its rows by what they are.
    public record Rows(String file, String sha256, int rows, Map<String, Integer> groups) {}
}
