@NullMarked
package dev.slingshot.ci;

import org.jspecify.annotations.NullMarked;
