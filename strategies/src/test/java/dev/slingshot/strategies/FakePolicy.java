package dev.slingshot.strategies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A policy that writes steps of a few words, one token a word, as its seed says; some answers
/// never end in time.
public final class FakePolicy implements Policy {
    public final List<GenerationRequest> requests = Collections.synchronizedList(new ArrayList<>());

    @Override
    public ModelCard model() {
        return new ModelCard("fake", "test", Map.of(), ModelShape.UNKNOWN, true);
    }

    @Override
    public Completion complete(GenerationRequest request) {
        requests.add(request);
        var random = new SplittableRandom(31L * request.seed() + request.sample());
        var text = new StringBuilder();
        int tokens = 0;
        while (true) {
            int step =
                    request.prompt().prefillText().split("\n\n", -1).length
                            + text.toString().split("\n\n", -1).length;
            for (int word = 0; word < 2 + random.nextInt(3); word++) {
                if (tokens == request.sampling().maxTokens()) {
                    return completion(text, tokens, Finish.LENGTH, request);
                }
                text.append("w").append(random.nextInt(4)).append(' ');
                tokens++;
            }
            if (random.nextInt(8) < step && tokens < request.sampling().maxTokens()) {
                return completion(
                        text.append("so \\boxed{").append(random.nextInt(3)).append('}'),
                        tokens + 1,
                        Finish.END,
                        request);
            }
            text.append("\n\n");
            if (request.sampling().stop().contains("\n\n")) {
                return completion(text, tokens, Finish.STOP, request);
            }
        }
    }

    private static Completion completion(
            CharSequence text, int tokens, Finish finish, GenerationRequest request) {
        int prompt = 5 + request.prompt().prefillText().length() / 4;
        return new Completion(
                text.toString(), Tokens.UNKNOWN, finish, new Usage(prompt, 0, tokens));
    }
}
