package dev.slingshot.reports.site;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Optional;

/// Java draws no chart on a machine without any font, even one without text: said before the work,
/// not after.
public final class FontCheck {
    private FontCheck() {}

    /// What is wrong and how to mend it; empty where charts can be drawn.
    public static Optional<String> problem() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                    .getStringBounds("0", new FontRenderContext(null, true, true));
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(
                    "no font is installed and the report needs one to draw charts; install fontconfig and a font"
                            + " (Debian: apt-get install fontconfig fonts-dejavu-core)");
        }
    }

    static void require() {
        problem()
                .ifPresent(problem -> {
                    throw new IllegalStateException(problem);
                });
    }
}
