/// Makes a static site of judged runs. Read {@link dev.slingshot.reports.site.Site} first.
@NullMarked
package dev.slingshot.reports;

import org.jspecify.annotations.NullMarked;
