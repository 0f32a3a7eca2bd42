package dev.slingshot.strategies;

import java.util.List;

/// A conversation of its own, beside the answer to the question: feedback, a proposal, a vote, a
/// revision.
///
/// @param task what it is for, in a word of the search's, such as `feedback`
/// @param about the thoughts it is about: at least one; the first is where the answer stands in the
///   trace
/// @param messages the whole conversation; nothing is added to it
/// @param prefill the beginning of the answer; part of the thought's text
public record Ask(String task, List<Thought> about, List<Message> messages, String prefill) {

    public Ask {
        about = List.copyOf(about);
        messages = List.copyOf(messages);
    }

    public Ask(String task, List<Thought> about, List<Message> messages) {
        this(task, about, messages, "");
    }
}
