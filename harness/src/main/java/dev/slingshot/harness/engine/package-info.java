/// Where model calls go: one package for each kind of engine behind the ports of `strategies`. Read
/// {@link dev.slingshot.harness.engine.Engine} first.
@NullMarked
package dev.slingshot.harness.engine;

import org.jspecify.annotations.NullMarked;
