package dev.slingshot.reports.site;

/// A file beside the pages: a download, a chunk of data.
///
/// @param path from the site's root
record TextFile(String path, String text) {}
