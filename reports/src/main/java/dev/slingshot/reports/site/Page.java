package dev.slingshot.reports.site;

import dev.slingshot.reports.view.Anchor;
import java.util.List;

/// A page to be written; public because templates read public types only.
///
/// @param path from the site's root
/// @param template its name without ending
/// @param nav the main links, seen from the root
/// @param runNav links of the run, where there are several runs
/// @param simulated whether the banner is shown
/// @param view what it says
public record Page(
        String path,
        String template,
        String title,
        List<Anchor> nav,
        List<Anchor> runNav,
        boolean simulated,
        Object view) {

    /// How to get from the page to the site's root: `` or `../../`.
    String root() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}
