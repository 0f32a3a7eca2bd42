/// What each page says, as records of finished words: templates neither compute nor format. Pure.
/// Read {@link dev.slingshot.reports.view.Reading} first, then a page such as {@link
/// dev.slingshot.reports.view.HomePage}.
@NullMarked
package dev.slingshot.reports.view;

import org.jspecify.annotations.NullMarked;
