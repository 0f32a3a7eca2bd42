package dev.slingshot.harness.result;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The verdicts on some trials, a few bytes a candidate: what was said once is kept for millions of
/// candidates, so that no trial is judged again when it is shown.
final class PackedVerdicts {
    private final byte[] packed;

    private PackedVerdicts(byte[] packed) {
        this.packed = packed;
    }

    /// One trial's.
    ///
    /// @param chosen as in {@link TrialResult}
    record Verdicts(int seed, List<Judgement> judgements, Map<String, Integer> chosen) {
        static Verdicts of(TrialResult trial) {
            return new Verdicts(trial.seed(), trial.judgements(), trial.chosen());
        }
    }

    static PackedVerdicts of(List<Verdicts> trials) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            var words = new LinkedHashMap<Said, Integer>();
            for (Verdicts trial : trials) {
                trial.judgements().forEach(each -> words.putIfAbsent(each.said(), words.size()));
            }
            out.writeInt(words.size());
            for (Said said : words.keySet()) {
                write(out, said.answer());
                write(out, said.outcome());
                write(out, said.how());
            }
            out.writeInt(trials.size());
            for (Verdicts trial : trials) {
                write(out, trial, words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new PackedVerdicts(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, Verdicts trial, Map<Said, Integer> words)
            throws IOException {
        out.writeInt(trial.seed());
        out.writeInt(trial.judgements().size());
        for (Judgement judgement : trial.judgements()) {
            out.writeInt(words.getOrDefault(judgement.said(), 0));
            out.writeInt(judgement.answerClass());
        }
        out.writeInt(trial.chosen().size());
        for (var choice : trial.chosen().entrySet()) {
            write(out, choice.getKey());
            out.writeInt(choice.getValue());
        }
    }

    /// By characters: a model's text may hold what UTF-8 cannot.
    private static void write(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    /// By seed.
    Map<Integer, Verdicts> bySeed() {
        try (var in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            var words = new ArrayList<Said>();
            for (int left = in.readInt(); left > 0; left--) {
                words.add(new Said(text(in), text(in), text(in)));
            }
            var trials = new HashMap<Integer, Verdicts>();
            for (int left = in.readInt(); left > 0; left--) {
                var trial = verdicts(in, words);
                trials.put(trial.seed(), trial);
            }
            return trials;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdicts verdicts(DataInputStream in, List<Said> words) throws IOException {
        int seed = in.readInt();
        var judgements = new ArrayList<Judgement>();
        for (int left = in.readInt(); left > 0; left--) {
            judgements.add(words.get(in.readInt()).judgement(in.readInt()));
        }
        var chosen = new TreeMap<String, Integer>();
        for (int left = in.readInt(); left > 0; left--) {
            chosen.put(text(in), in.readInt());
        }
        return new Verdicts(seed, judgements, chosen);
    }

    private static String text(DataInputStream in) throws IOException {
        var text = new StringBuilder();
        for (int left = in.readInt(); left > 0; left--) {
            text.append(in.readChar());
        }
        return text.toString();
    }
}
