/// Draws curves as compact SVG that takes its colours from the page: XChart does the geometry,
/// nothing depends on a font. Read {@link dev.slingshot.reports.chart.Plot} first.
@NullMarked
package dev.slingshot.reports.chart;

import org.jspecify.annotations.NullMarked;
