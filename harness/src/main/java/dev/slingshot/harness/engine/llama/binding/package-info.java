/// A hand-written binding to llama.cpp's C library through `java.lang.foreign`: loading, models,
/// contexts and nothing of ours. Read [LlamaLibrary] first; every native address is checked before
/// it is followed, and no other package calls native code.
@NullMarked
package dev.slingshot.harness.engine.llama.binding;

import org.jspecify.annotations.NullMarked;
