package dev.slingshot.harness.mtrm;

import static dev.slingshot.harness.mtrm.Measure.log;

import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Topology;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What is measured of a response: its shape, its length, whether it repeats itself, what it does
/// with the question's numbers, whether its sums are true, and what kind of answer it states. Where
/// the topology that was asked for is known, that and whether the response complies.
final class ResponseFeatures {
    static final List<Measure<Response>> MEASURES =
            List.of(
                    is("chain", response -> response.shape().kind() == Shape.Kind.CHAIN),
                    is("tree", response -> response.shape().kind() == Shape.Kind.TREE),
                    is("graph", response -> response.shape().kind() == Shape.Kind.GRAPH),
                    is("no shape", response -> response.shape().kind() == Shape.Kind.NONE),
                    of("thoughts", response -> log(response.shape().nodes(), 30)),
                    of("branches", response -> log(response.shape().branches(), 10)),
                    of("merges", response -> log(response.shape().merges(), 10)),
                    of("depth", response -> log(response.shape().depth(), 20)),
                    of("words", response -> log(response.words().words().size(), 1000)),
                    of("lines", response -> log(response.lines().size(), 100)),
                    of("steps", response -> log(response.steps(), 50)),
                    of("repeated lines", Response::repeated),
                    of("numbers", response -> log(response.words().numbers().size(), 100)),
                    of("numbers given", Response::given),
                    of("given numbers used", Response::used),
                    of("sums", response -> log(response.sums().size(), 20)),
                    of("true sums", Response::trueSums),
                    is("a false sum", Response::falseSum),
                    is("no sum", response -> response.sums().isEmpty()),
                    is("concludes from its last sum", Response::concludes),
                    is("no answer", response -> response.answer().isEmpty()),
                    is("whole answer", Response::wholeAnswer),
                    is("negative answer", response -> response.answer().startsWith("-")),
                    is("answer is a given number", Response::givenAnswer),
                    of("answer's length", response -> log(response.answer().length(), 60)),
                    is("boxed", response -> response.words().has("\\boxed") == 1));

    private static final int FIRST = QuestionFeatures.places() + 1;
    private static final int ASKED = FIRST + MEASURES.size();

    private ResponseFeatures() {}

    /// Places that all rows can fill, from 1.
    static int places() {
        return ASKED + Topology.values().length;
    }

    static Row row(Response response) {
        return Row.of(FIRST, Measure.all(MEASURES, response));
    }

    /// The topology asked for, one place each, and whether the response has it.
    static Row asked(Topology topology, Shape shape) {
        var dense = new double[Topology.values().length + 1];
        dense[topology.arm()] = 1;
        dense[dense.length - 1] = shape.complies(topology) ? 1 : 0;
        return Row.of(ASKED, dense);
    }

    static Stream<String> names() {
        return Stream.concat(
                MEASURES.stream().map(measure -> "response: " + measure.name()),
                Stream.of("asked: chain", "asked: tree", "asked: graph", "asked: complies"));
    }

    private static Measure<Response> of(String name, ToDoubleFunction<Response> measure) {
        return new Measure<>(name, measure);
    }

    private static Measure<Response> is(String name, Predicate<Response> holds) {
        return new Measure<>(name, response -> holds.test(response) ? 1 : 0);
    }
}
