/// The command line: one file a command, and the only place that prints or exits. Read {@link
/// dev.slingshot.ci.cli.Slingshot} first, which lists the commands.
@NullMarked
package dev.slingshot.ci.cli;

import org.jspecify.annotations.NullMarked;
