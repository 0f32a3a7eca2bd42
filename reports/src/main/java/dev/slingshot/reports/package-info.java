@NullMarked
package dev.slingshot.reports;

import org.jspecify.annotations.NullMarked;
