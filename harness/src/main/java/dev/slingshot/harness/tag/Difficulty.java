package dev.slingshot.harness.tag;

import java.util.Locale;

/// How hard a question is for a model, by how often it is right.
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
