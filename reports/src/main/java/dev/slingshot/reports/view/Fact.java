package dev.slingshot.reports.view;

/// A name and what there is to say of it.
public record Fact(String name, String value) {}
