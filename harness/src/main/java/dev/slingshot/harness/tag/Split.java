package dev.slingshot.harness.tag;

import java.util.Locale;

/// Which side of the line between training and testing a question stands on.
public enum Split {
    TRAIN,
    TEST;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
