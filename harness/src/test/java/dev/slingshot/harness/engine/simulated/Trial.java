package dev.slingshot.harness.engine.simulated;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Assignment;
import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Explorer;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.search.Searches;
import dev.slingshot.strategies.selection.Ballot;
import dev.slingshot.strategies.selection.Selections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Runs a search of the registry on simulated problems and credits a selection.
record Trial(
        Policy policy,
        Optional<Verifier> verifier,
        String search,
        Map<String, String> options,
        int n,
        double temperature) {
    private static final Pattern BOXED = Pattern.compile("boxed\\{(.*)\\}");
    private static final PromptTemplate PROMPT =
            new PromptTemplate(
                    "plain@1", "", (question, _) -> List.of(Message.user(question.text())));

    /// With the search's usual options.
    Trial(Policy policy, Optional<Verifier> verifier, String search, int n, double temperature) {
        this(policy, verifier, search, Map.of(), n, temperature);
    }

    Outcome run(Problem problem, long seed) {
        var assignment =
                new Assignment(
                        problem.question(),
                        PROMPT,
                        policy,
                        verifier,
                        Sampling.of(temperature, 1),
                        new Budget(n, 2048, 256, Long.MAX_VALUE),
                        seed,
                        Confidence.Wanted.NOTHING,
                        Together.IN_TURN);
        var kind = Searches.ALL.get(search);
        return Explorer.explore(
                kind.making().make(kind.knobs(options, Aggregation.LAST)), assignment);
    }

    double credit(Problem problem, long seed, String selection) {
        var answers = new ArrayList<String>(List.of(problem.reference()));
        var ballots = new ArrayList<Ballot>();
        var candidates = run(problem, seed).candidates();
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).finished()) {
                ballots.add(ballot(candidates.get(i), i, answers));
            }
        }
        return Selections.ALL.get(selection).credit(ballots, answer -> answer == 0);
    }

    private static Ballot ballot(Candidate candidate, int index, List<String> answers) {
        var matcher = BOXED.matcher(candidate.text());
        var answer = matcher.find() ? matcher.group(1) : "none";
        if (!answers.contains(answer)) {
            answers.add(answer);
        }
        double score = candidate.scores().map(Aggregation.LAST::of).orElse(0.0);
        return new Ballot(index, answers.indexOf(answer), score);
    }
}
