package dev.slingshot.strategies.topology;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.prompt.OpenTemplate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Prompts that ask for a shape. Each has one resource a topology, which holds `{depth}`,
/// `{children}` and `{neighbours}` where a sample's own degrees go. SOLAR's prompts were never
/// published; these are ours.
public final class ShapedPrompts {
    /// Names a suite may use: `of-thoughts@1` stands for `chain-of-thoughts@1` and its like.
    public static final List<String> NAMES = List.of("of-thoughts@1", "of-equations@1");

    private ShapedPrompts() {}

    public static boolean has(String name) {
        return NAMES.contains(name);
    }

    /// The template of one topology; its hash covers the ranges, since they decide what is asked.
    public static PromptTemplate of(String name, Shaping shaping) {
        var text = OpenTemplate.shipped(shaping.topology().label() + "-" + name);
        return new PromptTemplate(
                nameOf(name, shaping),
                text.sha256(shaping.ranges()),
                (question, draw) -> messages(text, question, shaping.draw(draw)));
    }

    /// The template's name: that of its resource, and the topology's label where it has one of its
    /// own.
    public static String nameOf(String name, Shaping shaping) {
        String topology = shaping.topology().label();
        String own = shaping.label().equals(topology) ? "" : " (" + shaping.label() + ")";
        return topology + "-" + name + own;
    }

    /// The template of any form; one of several topologies goes by the form's label.
    public static PromptTemplate of(String name, Form form) {
        if (form instanceof Shaping shaping) {
            return of(name, shaping);
        }
        var texts = new EnumMap<Topology, OpenTemplate>(Topology.class);
        for (Topology topology : Topology.values()) {
            texts.put(topology, OpenTemplate.shipped(topology.label() + "-" + name));
        }
        return new PromptTemplate(
                "%s (%s)".formatted(name, form.label()),
                sha256(texts.values(), form.ranges()),
                (question, draw) -> {
                    var shaping = form.of(question, draw);
                    var text = Objects.requireNonNull(texts.get(shaping.topology()));
                    return messages(text, question, shaping.draw(draw));
                });
    }

    /// Of all texts and of what they are filled from.
    private static String sha256(Collection<OpenTemplate> texts, String ranges) {
        String covered = ranges;
        for (OpenTemplate text : texts) {
            covered = text.sha256(covered);
        }
        return covered;
    }

    private static List<Message> messages(OpenTemplate text, Question question, Degrees degrees) {
        return text.messages(
                question,
                Integer.toString(degrees.children()),
                Map.of(
                        "depth", Integer.toString(degrees.depth()),
                        "children", Integer.toString(degrees.children()),
                        "neighbours", Integer.toString(degrees.neighbours())));
    }
}
