/// Keeps the two files the embedded engine needs: llama.cpp's library and a model in GGUF format.
/// Read [LibraryPackage] and [BuiltInModel] first; `datasets.fetch` does the fetching.
@NullMarked
package dev.slingshot.harness.engine.llama.files;

import org.jspecify.annotations.NullMarked;
