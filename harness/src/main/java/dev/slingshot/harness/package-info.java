@NullMarked
package dev.slingshot.harness;

import org.jspecify.annotations.NullMarked;
