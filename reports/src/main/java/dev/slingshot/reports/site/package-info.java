/// Writes the pages: templates, files, links, downloads. Read {@link
/// dev.slingshot.reports.site.Site} first.
@NullMarked
package dev.slingshot.reports.site;

import org.jspecify.annotations.NullMarked;
