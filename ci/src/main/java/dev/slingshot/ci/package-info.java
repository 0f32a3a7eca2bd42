/// Where everything meets: the command line and what a pipeline needs. Start at {@link
/// dev.slingshot.ci.cli.Main}.
@NullMarked
package dev.slingshot.ci;

import org.jspecify.annotations.NullMarked;
