@NullMarked
package dev.slingshot.datasets;

import org.jspecify.annotations.NullMarked;
