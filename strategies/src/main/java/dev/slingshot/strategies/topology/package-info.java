/// Shapes of reasoning in one response (chain, tree and graph of thoughts): how they are asked for,
/// with degrees of freedom drawn by seed, and how the shape that a response really has is read.
/// Start at {@link dev.slingshot.strategies.topology.Topology}.
@NullMarked
package dev.slingshot.strategies.topology;

import org.jspecify.annotations.NullMarked;
