@NullMarked
package dev.slingshot.harness.batch;

import org.jspecify.annotations.NullMarked;
