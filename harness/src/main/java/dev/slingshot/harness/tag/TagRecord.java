package dev.slingshot.harness.tag;

import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.topology.Degrees;
import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Topology;
import java.util.List;

/// One response with its labels: a line of a TAG file, whose fields have these names in this order.
///
/// @param id unique in its file: problem, topology, seed and index
/// @param problem key of the question over all data sets, such as `gsm8k/train/12`
/// @param dataset label of the data set, as the suite calls it
/// @param subject and `level`: empty where the data set tells none
/// @param topology that was asked for
/// @param index of the response among those with the same problem, topology and seed
/// @param drawn the degrees of freedom that its prompt asked for
/// @param prompt name and version
/// @param response whole text
/// @param shape that the response really has
/// @param complies whether that is the topology that was asked for
/// @param answer as read from the response; empty where none could be read
/// @param hard label: 1 if the answer is right, else 0; a response that was cut off is wrong
/// @param topo labels of the question over all its responses
/// @param difficulty of the question for this model, judged on responses of the other fold: never
///   on this one
/// @param tokens generated
/// @param model as the suite calls it
/// @param seed of the repetition
public record TagRecord(
        String id,
        String problem,
        String dataset,
        Split split,
        String question,
        String reference,
        String subject,
        String level,
        Topology topology,
        int index,
        Degrees drawn,
        String prompt,
        String response,
        Finish finish,
        Shape shape,
        boolean complies,
        String answer,
        int hard,
        TopoLabels topo,
        Difficulty difficulty,
        long tokens,
        String model,
        int seed) {

    public TagRecord {
        for (String needed : List.of(id, problem, dataset, question, reference, prompt, model)) {
            if (needed.isBlank()) {
                throw new IllegalArgumentException(
                        "id, problem, dataset, question, reference, prompt and model must not be empty");
            }
        }
        if (hard != 0 && hard != 1) {
            throw new IllegalArgumentException("a hard label is 0 or 1, got " + hard);
        }
        if (complies != shape.complies(topology)) {
            throw new IllegalArgumentException(
                    "complies is %s, but a %s was asked for and a %s was given"
                            .formatted(complies, topology.label(), shape.kind().label()));
        }
        if (index < 0 || tokens < 0) {
            throw new IllegalArgumentException(
                    "index and tokens must not be negative, got %d and %d"
                            .formatted(index, tokens));
        }
    }

    /// Without the response's text, for figures over more records than fit into memory with it.
    public TagRecord withoutResponse() {
        return new TagRecord(
                id,
                problem,
                dataset,
                split,
                question,
                reference,
                subject,
                level,
                topology,
                index,
                drawn,
                prompt,
                "",
                finish,
                shape,
                complies,
                answer,
                hard,
                topo,
                difficulty,
                tokens,
                model,
                seed);
    }

    public boolean right() {
        return hard == 1;
    }

    /// The id of a response with this place in a run.
    static String id(String problem, Topology topology, int seed, int index) {
        return "%s#%s#%d#%d".formatted(problem, topology.label(), seed, index);
    }
}
