package dev.slingshot.strategies;

import java.util.List;
import java.util.stream.Collectors;

/// A conversation and the beginning of the assistant's next turn, which the policy continues
/// without a break.
///
/// @param prefill the answer so far, in order; empty for a fresh answer
public record Prompt(List<Message> messages, List<Piece> prefill) {

    public Prompt {
        messages = List.copyOf(messages);
        prefill = List.copyOf(prefill);
    }

    public static Prompt of(List<Message> messages) {
        return new Prompt(messages, List.of());
    }

    public String prefillText() {
        return prefill.stream().map(Piece::text).collect(Collectors.joining());
    }
}
