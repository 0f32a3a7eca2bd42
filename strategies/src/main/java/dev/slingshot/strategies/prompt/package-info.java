/// The prompt templates that ship with the project, each a versioned resource. Read {@link
/// dev.slingshot.strategies.prompt.Prompts} first.
@NullMarked
package dev.slingshot.strategies.prompt;

import org.jspecify.annotations.NullMarked;
