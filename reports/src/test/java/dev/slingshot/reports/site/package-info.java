/// Tests of the written site. Read `SiteTest` first.
@NullMarked
package dev.slingshot.reports.site;

import org.jspecify.annotations.NullMarked;
