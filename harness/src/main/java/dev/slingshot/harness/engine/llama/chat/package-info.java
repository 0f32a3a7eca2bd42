/// Renders the chat template inside a model file: the part of Jinja that such templates use, with
/// what users wrote kept as plain data. Read [ChatTemplate] first; what this reading of Jinja does
/// not know is an error that says so, never a guess.
@NullMarked
package dev.slingshot.harness.engine.llama.chat;

import org.jspecify.annotations.NullMarked;
