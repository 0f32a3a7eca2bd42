package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;
import dev.slingshot.harness.engine.llama.binding.LlamaLibrary;
import dev.slingshot.harness.engine.llama.binding.LlamaModel;
import dev.slingshot.harness.engine.llama.binding.SequenceState;
import dev.slingshot.harness.engine.llama.files.LibraryFolder;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What [FallbackLibraryTest] lets another process do, since a process loads one library only: it
/// reads and writes texts and leaves what it found in a file of properties.
final class FallbackProgram {
    private static final int PIECE = 63;
    private static final int ROWS = 64;
    private static final String TEXT =
            "<|im_start|>user\nNatalia sold clips to 48 of her friends in April, and then she sold half as many clips in May. How many clips did she sell altogether?<|im_end|>\n<|im_start|>assistant\nIn April she sold 48 clips. In May she sold 48 / 2 = 24 clips. Altogether she sold 48 + 24 = 72 clips. The answer is 72.<|im_end|>\n";
    private final LlamaModel model;
    private final Properties found;
    private final float[] logits;

    private FallbackProgram(LlamaModel model, Properties found) {
        this.model = model;
        this.found = found;
        this.logits = new float[model.vocabulary().size()];
    }

    /// @param arguments folder of the library, model, file to write
    public static void main(String[] arguments) throws IOException {
        var library = LlamaLibrary.load(LibraryFolder.of(Path.of(arguments[0])), false);
        try (var model = LlamaModel.load(library, Path.of(arguments[1]), 0);
                var out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            var found = new Properties();
            var program = new FallbackProgram(model, found);
            found.setProperty("version", library.version());
            found.setProperty("exact", Boolean.toString(library.isExact()));
            found.setProperty("requantises", Boolean.toString(library.requantises()));
            found.setProperty("reading", words(program.reading()));
            found.setProperty("greedy", program.greedy());
            found.setProperty("scores", words(program.scores()));
            found.setProperty("crowd", words(program.crowd()));
            found.setProperty("scattered", words(program.scattered()));
            found.store(out, null);
        }
    }

    private static String words(DoubleStream numbers) {
        return numbers.mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    private int[] tokens(String text) {
        return model.vocabulary().tokenize(text, true);
    }

    /// How likely each word of the text is after those before it.
    private DoubleStream reading() {
        return Arrays.stream(alone(tokens(TEXT)));
    }

    /// What a context gives that nobody else uses.
    private double[] alone(int[] text) {
        try (var context = new LlamaContext(model, 1, 512, ROWS, 1)) {
            return read(context, 0, text, 0);
        }
    }

    /// Reads `text` from position `from` on, and asks each row for the word that follows.
    private double[] read(LlamaContext context, int sequence, int[] text, int from) {
        var found = DoubleStream.builder();
        for (int at = from; at < text.length; at += PIECE) {
            context.rows().clear();
            int rows = Math.min(PIECE, text.length - at);
            for (int i = 0; i < rows; i++) {
                context.rows().add(text[at + i], at + i, sequence, true);
            }
            context.decode();
            for (int i = 0; i < rows && at + i + 1 < text.length; i++) {
                context.logits(i, logits);
                found.add(logits[text[at + i + 1]] - Softmax.logTotal(logits));
            }
        }
        return found.build().toArray();
    }

    private String greedy() {
        try (var engine = new LlamaEngine(model, new EnginePlan(1, 4, 2, 256))) {
            var asked =
                    List.of("What is the capital of France?", "What is 2 + 3?").stream()
                            .map(question -> engine.generate(request(question, Sampling.of(0, 12))))
                            .toList();
            return asked.stream()
                    .map(answer -> answer.join().text())
                    .collect(Collectors.joining(" | "));
        }
    }

    private Generation request(String question, Sampling sampling) {
        var prompt = "<|im_start|>user\n" + question + "<|im_end|>\n<|im_start|>assistant\n";
        return new Generation(Tokens.of(tokens(prompt)), 0, sampling, 1, Measures.ALL);
    }

    /// Of the text, at four places.
    private DoubleStream scores() {
        int[] text = tokens(TEXT);
        var places = IntStream.of(20, 40, 60, text.length - 1).boxed().toList();
        var request =
                new LabelScoring(Tokens.of(text), 0, places, tokens(" yes")[0], tokens(" no")[0]);
        try (var engine = new LlamaEngine(model, new EnginePlan(1, 2, 2, 256))) {
            return engine.score(request.scoring()).join().logProbabilities().stream()
                    .mapToDouble(LabelScoring::share);
        }
    }

    /// How far log-probabilities of answers written in a crowd, with forks and moves on two
    /// contexts at once, are from those that the same answers get alone.
    private DoubleStream crowd() {
        var requests = new ArrayList<Generation>();
        for (int i = 0; i < 20; i++) {
            String shots = "Question: 3 + 4?\nAnswer: 3 + 4 = 7.\n\n".repeat(i % 3);
            var sampling = new Sampling(.9, 1, 0, 0, 5 + i * 7 % 20, List.of());
            var text = request(shots + "What is 17 + " + (20 + i % 3) + "?", sampling).prompt();
            requests.add(new Generation(text, i % 3, sampling, 1000 + i, Measures.ALL));
        }
        try (var engine = new LlamaEngine(model, new EnginePlan(2, 8, 2, 256))) {
            var answers = requests.stream().map(engine::generate).toList();
            var differences =
                    IntStream.range(0, requests.size())
                            .boxed()
                            .flatMapToDouble(
                                    i -> differences(requests.get(i), answers.get(i).join()))
                            .toArray();
            found.setProperty("copies", Long.toString(engine.activity().copies()));
            found.setProperty("moves", Long.toString(engine.activity().moves()));
            return Arrays.stream(differences);
        }
    }

    private DoubleStream differences(Generation request, Generated answer) {
        int first = request.prompt().size() - 1;
        double[] alone = alone(request.prompt().and(answer.tokens()).toArray());
        return IntStream.range(0, answer.tokens().size())
                .mapToDouble(i -> Math.abs(alone[first + i] - answer.logProbabilities().get(i)));
    }

    /// Fills four sequences in turns, so that their cells alternate, empties two, and restores into
    /// one of the holes what no hole can hold in one piece: how far it is from being read alone.
    private DoubleStream scattered() {
        int length = 240;
        int[] text = Arrays.copyOf(tokens(TEXT.repeat(3)), length);
        double[] expected = alone(text);
        try (var context = new LlamaContext(model, 4, 256, ROWS, 1)) {
            for (int start = 0; start < length; start += 15) {
                context.rows().clear();
                for (int row = 0; row < 60; row++) {
                    int position = start + row / 4;
                    context.rows().add(text[position], position, row % 4, false);
                }
                context.decode();
            }
            context.cut(1, 0);
            context.cut(3, 0);
            try (var state = new SequenceState(context.stateBytes(0))) {
                context.save(0, state);
                context.load(state, 1);
            }
            int from = length - 40;
            context.cut(1, from);
            double[] again = read(context, 1, text, from);
            return IntStream.range(0, again.length)
                    .mapToDouble(i -> Math.abs(again[i] - expected[from + i]));
        }
    }
}
