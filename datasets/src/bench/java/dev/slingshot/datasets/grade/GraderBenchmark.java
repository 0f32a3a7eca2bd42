package dev.slingshot.datasets.grade;

import dev.slingshot.datasets.answer.AnswerClasses;
import dev.slingshot.datasets.answer.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Time to grade one pair of each kind, one response, and to group 256 answers.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GraderBenchmark {
    private static final String RESPONSE =
            "The two legs are $3$ and $4$, so that $3^2 + 4^2 = 25$. ".repeat(20)
                    + "Therefore the answer is $\\boxed{\\frac{25}{2}}$.";

    @Param({
        "12|12.0",
        "\\frac{3}{4}|0.75",
        "2\\sqrt{5}|\\sqrt{20}",
        "(x+1)^2|x^2+2x+1",
        "(-\\infty, 2]|x \\le 2"
    })
    public String pair = "";

    private final Grader grader = new Grader(Profile.FLEXIBLE);
    private final List<String> answers = new ArrayList<>();

    public GraderBenchmark() {
        for (int i = 0; i < 256; i++) {
            answers.add(i % 3 == 0 ? "\\frac{" + i % 20 + "}{2}" : i % 20 + " / 2");
        }
    }

    @Benchmark
    public Verdict bareAnswer() {
        int bar = pair.indexOf('|');
        return grader.gradeAnswer(pair.substring(0, bar), pair.substring(bar + 1));
    }

    @Benchmark
    public Verdict response() {
        return grader.grade("12.5", RESPONSE);
    }

    @Benchmark
    public AnswerClasses groupsOf256() {
        return AnswerClasses.of(answers);
    }
}
