/// Topological rewarding: what is gained by choosing among responses of several topologies, and
/// whether it is the topology or the choice that gains it. Read {@link
/// dev.slingshot.harness.rewarding.Rewarding} first.
@NullMarked
package dev.slingshot.harness.rewarding;

import org.jspecify.annotations.NullMarked;
