/// Brings plugins in from jars. Read {@link dev.slingshot.ci.plugin.PluginJar} first.
@NullMarked
package dev.slingshot.ci.plugin;

import org.jspecify.annotations.NullMarked;
