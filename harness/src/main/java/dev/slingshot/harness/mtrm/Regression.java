package dev.slingshot.harness.mtrm;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Logistic regression with a ridge, by LIBLINEAR's trust-region Newton method (Fan et al. 2008):
/// convex and without chance, so that the same rows give the same weights. The intercept is not
/// shrunk, or rare right answers would be overrated.
final class Regression {
    static final String LIBRARY = "liblinear-java 2.44, L2R_LR";
    private static final double PRECISION = 1e-3;

    static {
        Linear.disableDebugOutput();
    }

    private Regression() {}

    /// @param cost of a row's loss against the ridge: small is flat
    static Weights fit(List<Example> examples, double cost) {
        long right = examples.stream().filter(Example::right).count();
        if (right == 0 || right == examples.size()) {
            return Weights.constant(right, examples.size());
        }
        var parameter = new Parameter(SolverType.L2R_LR, cost, PRECISION);
        parameter.setRegularizeBias(false);
        var model = Linear.train(problem(examples), parameter);
        // With one number for two classes its sign is that of the first label met.
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] learned = model.getFeatureWeights();
        var weights = new double[Features.places()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sign * learned[i];
        }
        return new Weights(sign * learned[weights.length], weights);
    }

    private static Problem problem(List<Example> examples) {
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = Features.places() + 1;
        problem.bias = 1;
        problem.y = examples.stream().mapToDouble(one -> one.right() ? 1 : 0).toArray();
        var nodes = new IdentityHashMap<Row.Part, Feature[]>();
        var bias = new FeatureNode(problem.n, 1);
        problem.x =
                examples.stream()
                        .map(one -> nodes(one.row(), nodes, bias))
                        .toArray(Feature[][]::new);
        return problem;
    }

    /// Rows that share a part share its nodes, which a fit only reads.
    private static Feature[] nodes(Row row, Map<Row.Part, Feature[]> known, Feature bias) {
        var nodes = new Feature[row.size() + 1];
        int at = 0;
        for (Row.Part part : row.parts()) {
            var own = known.computeIfAbsent(part, Regression::nodes);
            System.arraycopy(own, 0, nodes, at, own.length);
            at += own.length;
        }
        nodes[at] = bias;
        return nodes;
    }

    private static Feature[] nodes(Row.Part part) {
        var nodes = new Feature[part.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new FeatureNode(part.place(i), part.value(i));
        }
        return nodes;
    }
}
