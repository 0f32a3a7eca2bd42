@NullMarked
package dev.slingshot.harness.engine.launch;

import org.jspecify.annotations.NullMarked;
