package dev.slingshot.strategies.prompt;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A versioned prompt resource with places that are filled anew for each sample, such as `{depth}`.
public final class OpenTemplate {
    private final String name;
    private final String text;
    private final PromptResource resource;

    private OpenTemplate(String name, String text) {
        this.name = name;
        this.text = text;
        this.resource = PromptResource.parse(name, text);
    }

    /// A resource that ships with the project.
    ///
    /// @param name with its version, such as `tree-of-thoughts@1`
    public static OpenTemplate shipped(String name) {
        return new OpenTemplate(name, Prompts.resource(name));
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /// The hash of this text and of what its places are filled from.
    public String sha256(String filling) {
        return Prompts.sha256(text + "\n" + filling);
    }

    /// @param variant chooses solved turns made for it, those of family `sums/3` for variant 3,
    ///   where the resource has them
    public List<Message> messages(Question question, String variant, Map<String, String> values) {
        String family = PromptResource.family(question);
        return resource.messages(
                question,
                List.of(family + "/" + variant, family, "other/" + variant),
                new TreeMap<>(values));
    }
}
