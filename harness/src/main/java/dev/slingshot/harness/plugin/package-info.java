/// What somebody else's jar gives to Slingshot. Read {@link dev.slingshot.harness.plugin.Plugin}
/// first.
@NullMarked
package dev.slingshot.harness.plugin;

import org.jspecify.annotations.NullMarked;
