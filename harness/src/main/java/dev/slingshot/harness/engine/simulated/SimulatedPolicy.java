package dev.slingshot.harness.engine.simulated;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A language model of the simulated world. Its completion depends on the request alone. Only the
/// temperature, the token limit and the stop texts count for it; top-p, top-k and min-p do not.
public final class SimulatedPolicy implements Policy {
    private final SimulatedWorld world;
    private final Skill skill;
    private final ModelCard card;

    public SimulatedPolicy(String name, Skill skill, ModelShape shape, SimulatedWorld world) {
        this.world = world;
        this.skill = skill;
        card =
                new ModelCard(
                        name,
                        "simulated",
                        Map.of("skill", skill.toString(), "world", SimulatedWorld.VERSION),
                        shape,
                        true);
    }

    @Override
    public ModelCard model() {
        return card;
    }

    @Override
    public Completion complete(GenerationRequest request) {
        var prefill = request.prompt().prefillText();
        var sampling = request.sampling();
        var rest = author(request).rest(prefill);
        var stopped = untilStop(rest, sampling.stop());
        boolean stop = stopped.length() < rest.length() || endsWithAny(rest, sampling.stop());
        // The turn's end is a token too, and needs room.
        int tokens = PseudoTokens.count(stopped) + (stop ? 0 : 1);
        int prompt = PseudoTokens.count(request.prompt().messages()) + PseudoTokens.count(prefill);
        return tokens > sampling.maxTokens()
                ? completion(
                        PseudoTokens.first(stopped, sampling.maxTokens()),
                        Finish.LENGTH,
                        new Usage(prompt, 0, sampling.maxTokens()),
                        request)
                : completion(
                        stopped,
                        stop ? Finish.STOP : Finish.END,
                        new Usage(prompt, 0, tokens),
                        request);
    }

    private Author author(GenerationRequest request) {
        var scenario = world.scenario(request.problem());
        Sampling sampling = request.sampling();
        double chance = skill.chance(card.name(), scenario, sampling.temperature());
        return sampling.greedy()
                ? new Author(scenario, scenario.stay(chance), card.name(), 0, true)
                : new Author(
                        scenario,
                        scenario.stay(chance),
                        card.name() + " " + request.sample(),
                        request.seed(),
                        false);
    }

    private static Completion completion(
            String text, Finish finish, Usage usage, GenerationRequest request) {
        return new Completion(
                text,
                Tokens.UNKNOWN,
                finish,
                usage,
                confidence(text, usage.generatedTokens(), request));
    }

    /// It says nothing of the answer: choosing by it is choosing by luck.
    private static Confidence confidence(String text, long tokens, GenerationRequest request) {
        if (request.wanted() == Confidence.Wanted.NOTHING) {
            return Confidence.UNKNOWN;
        }
        double luck = Chance.uniform(request.seed(), "confidence " + request.sample() + text);
        return new Confidence(tokens, -luck * tokens, Optional.of(luck * tokens));
    }

    private static String untilStop(String text, List<String> stops) {
        int end =
                stops.stream()
                        .filter(stop -> !stop.isEmpty() && text.contains(stop))
                        .mapToInt(stop -> text.indexOf(stop) + stop.length())
                        .min()
                        .orElse(text.length());
        return text.substring(0, end);
    }

    private static boolean endsWithAny(String text, List<String> stops) {
        return stops.stream().anyMatch(stop -> !stop.isEmpty() && text.endsWith(stop));
    }
}
