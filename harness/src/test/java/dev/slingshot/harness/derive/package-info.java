@NullMarked
package dev.slingshot.harness.derive;

import org.jspecify.annotations.NullMarked;
