/// Tests of the package of this name, one class each.
@NullMarked
package dev.slingshot.reports.view;

import org.jspecify.annotations.NullMarked;
