package dev.slingshot.strategies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A policy that answers as a test says; one token a word.
public record ScriptedPolicy(
        Function<GenerationRequest, Said> script, List<GenerationRequest> requests)
        implements Policy {

    public ScriptedPolicy(Function<GenerationRequest, Said> script) {
        this(script, Collections.synchronizedList(new ArrayList<>()));
    }

    /// What it says and why it ends there.
    public record Said(String text, Finish finish) {}

    public static Said end(String text) {
        return new Said(text, Finish.END);
    }

    public static Said step(String text) {
        return new Said(text + "\n\n", Finish.STOP);
    }

    public static Said cut(String text) {
        return new Said(text, Finish.LENGTH);
    }

    @Override
    public ModelCard model() {
        return new ModelCard("scripted", "test", Map.of(), ModelShape.UNKNOWN, true);
    }

    @Override
    public Completion complete(GenerationRequest request) {
        requests.add(request);
        var said = script.apply(request);
        int tokens = Math.min(said.text().split(" ", -1).length, request.sampling().maxTokens());
        return new Completion(said.text(), Tokens.UNKNOWN, said.finish(), new Usage(5, 0, tokens));
    }
}
