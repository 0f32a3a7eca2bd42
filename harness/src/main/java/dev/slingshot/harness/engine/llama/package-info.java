/// The embedded engine: llama.cpp inside this process, many sequences in one decode, exactly
/// reproducible by seed. Read [LlamaEngine] first, then [Worker], which is the loop that everything
/// else serves.
@NullMarked
package dev.slingshot.harness.engine.llama;

import org.jspecify.annotations.NullMarked;
