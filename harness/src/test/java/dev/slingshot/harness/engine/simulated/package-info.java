@NullMarked
package dev.slingshot.harness.engine.simulated;

import org.jspecify.annotations.NullMarked;
