package dev.slingshot.reports.view;

/// A link to a page of the site, seen from its root.
///
/// @param current whether it is the page it stands on
public record Anchor(String label, String href, boolean current) {
    public static Anchor to(String label, String href) {
        return new Anchor(label, href, false);
    }
}
