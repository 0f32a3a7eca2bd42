package dev.slingshot.harness.engine.simulated.http;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Message.Role;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.util.Comparator;
import java.util.List;

/// Has the simulated model write, and counts what it wrote in the wire's tokens. Which problem is
/// meant it reads from the last thing the user said.
final class Writing {
    private static final int UNLIMITED = 1_000_000;

    private final Policy policy;
    private final List<Problem> problems;

    Writing(Policy policy, List<Problem> problems) {
        this.policy = policy;
        this.problems =
                problems.stream()
                        .sorted(
                                Comparator.comparingInt((Problem problem) ->
                                                problem.question().text().length())
                                        .reversed())
                        .toList();
    }

    /// @param stop the stop text that was met, or an empty text
    record Written(String text, Tokens tokens, Finish finish, String stop) {}

    Written write(Prompt prompt, Sampling sampling, int seed) {
        var request =
                new GenerationRequest(
                        problem(prompt), prompt, sampling.withMaxTokens(UNLIMITED), seed, 0);
        var completion = policy.complete(request);
        boolean ended = completion.finish() == Finish.END;
        var ids = new java.util.ArrayList<>(WireTokens.encode(completion.text()).toList());
        if (ended) {
            ids.add(WireTokens.END);
        }
        if (ids.size() > sampling.maxTokens()) {
            var first = ids.subList(0, sampling.maxTokens());
            return new Written(WireTokens.decode(first), Tokens.of(first), Finish.LENGTH, "");
        }
        return new Written(
                completion.text(),
                Tokens.of(ids),
                completion.finish(),
                ended ? "" : met(completion.text(), sampling.stop()));
    }

    private static String met(String text, List<String> stops) {
        return stops.stream().filter(text::endsWith).findFirst().orElse("");
    }

    private String problem(Prompt prompt) {
        var said =
                prompt.messages().reversed().stream()
                        .filter(message -> message.role() == Role.USER)
                        .map(Message::content)
                        .findFirst()
                        .orElse("");
        return problems.stream()
                .filter(problem -> said.contains(problem.question().text()))
                .findFirst()
                .orElseThrow(() ->
                        new ConfigurationException(
                                "the simulated world holds no problem whose question is in this prompt; serve the data set it is from"))
                .question()
                .key();
    }
}
