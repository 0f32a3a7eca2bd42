package dev.slingshot.strategies.prompt;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Every prompt template by name and version. A template that was used is never edited: a change is
/// a new version beside it.
public final class Prompts {
    public static final Registry<PromptTemplate> ALL =
            Registry.of(
                    "prompt",
                    shipped(
                            "cot-boxed@1",
                            "chain of thought, steps parted by blank lines, answer in a box"),
                    shipped(
                            "equations@1",
                            "one equation per step after three solved turns of the same family"),
                    shipped("question-only@1", "the question and nothing else"),
                    shipped(
                            "llama-steps@1",
                            "for Llama: steps under headings \"## Step 1\", answer in a box; what search-and-learn asks for"),
                    shipped("qwen-boxed@1", "for Qwen: reason step by step, answer in a box"),
                    shipped(
                            "few-shot-gsm8k@1",
                            "for base models: four solved word problems, then the question"),
                    shipped(
                            "thinking@1",
                            "for models that think first: blank lines inside of <think> part no steps"),
                    shipped("direct@1", "the answer in a box and no reasoning"));

    private Prompts() {}

    /// A template from a user's own text, written like the shipped ones.
    ///
    /// @param name for the lock file, such as the file's name
    /// @throws dev.slingshot.strategies.ConfigurationException with file and line
    public static PromptTemplate of(String name, String text) {
        return new PromptTemplate(name, sha256(text), PromptResource.parse(name, text));
    }

    static String resource(String name) {
        try (var in = Prompts.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no prompt resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Entry<PromptTemplate> shipped(String name, String summary) {
        return entry(name, summary, of(name, resource(name)));
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
