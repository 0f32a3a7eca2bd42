package dev.slingshot.harness.engine.simulated;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Registry;
import java.util.Locale;

/// Models and verifiers to play with by name. Strengths are set so that greedy decoding and
/// majority voting on levels as in MATH-500 come near the figures published for Llama 3 (Liu et al.
/// 2025, arXiv:2502.06703): 26 and 39 %, 41 and 58, 50 and 66, and 65 for 70B. Shapes are those of
/// the Llama 3 models, so that FLOPs are theirs too.
public final class SimulatedModels {
    private static final long VOCABULARY = 128_256;

    /// Makes one in a world.
    public interface Making<T> {
        T in(SimulatedWorld world);
    }

    public static final Registry<Making<SimulatedPolicy>> POLICIES =
            Registry.of(
                    "simulated model",
                    policy("sim-1b", -1.33, tied(1_235_814_400L, 16, 2048)),
                    policy("sim-3b", -0.14, tied(3_212_749_824L, 28, 3072)),
                    policy("sim-8b", 0.48, untied(8_030_261_248L, 32, 4096)),
                    policy("sim-70b", 1.60, untied(70_553_706_496L, 80, 8192)));

    public static final Registry<Making<SimulatedVerifier>> VERIFIERS =
            Registry.of(
                    "simulated verifier",
                    verifier("sim-prm-8b", "a good process verifier", new Acuity(0.86, 0.5)),
                    verifier("sim-prm-weak", "a poor one", new Acuity(0.68, 0.5)),
                    verifier("sim-perfect", "never errs: the ceiling", new Acuity(1, 0)),
                    verifier("sim-random", "knows nothing: the floor", new Acuity(0.5, 0)));

    private SimulatedModels() {}

    private static Entry<Making<SimulatedPolicy>> policy(
            String name, double strength, ModelShape shape) {
        return entry(
                name,
                "plays Llama 3 " + name.substring(4).toUpperCase(Locale.ROOT),
                world -> new SimulatedPolicy(name, Skill.of(strength), shape, world));
    }

    private static Entry<Making<SimulatedVerifier>> verifier(
            String name, String summary, Acuity acuity) {
        return entry(
                name,
                summary,
                world ->
                        new SimulatedVerifier(
                                name, acuity, untied(8_030_261_248L, 32, 4096), world));
    }

    private static ModelShape tied(long parameters, int layers, int width) {
        return new ModelShape(parameters, parameters, VOCABULARY * width, layers, width);
    }

    private static ModelShape untied(long parameters, int layers, int width) {
        long head = VOCABULARY * width;
        return new ModelShape(parameters, parameters - head, head, layers, width);
    }
}
