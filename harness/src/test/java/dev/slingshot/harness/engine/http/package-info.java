@NullMarked
package dev.slingshot.harness.engine.http;

import org.jspecify.annotations.NullMarked;
