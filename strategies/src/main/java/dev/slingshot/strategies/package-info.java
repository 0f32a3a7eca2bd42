@NullMarked
package dev.slingshot.strategies;

import org.jspecify.annotations.NullMarked;
