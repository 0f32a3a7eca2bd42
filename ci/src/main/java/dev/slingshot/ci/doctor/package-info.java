/// Finds out what is there and what is missing on this machine, and how to mend it. Read {@link
/// dev.slingshot.ci.doctor.Finding} first.
@NullMarked
package dev.slingshot.ci.doctor;

import org.jspecify.annotations.NullMarked;
