package dev.slingshot.reports.chart;

/// A labelled place on an axis.
public record Tick(double at, String label) {}
