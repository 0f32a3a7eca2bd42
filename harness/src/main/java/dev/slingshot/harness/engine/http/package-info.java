/// Models behind HTTP servers: vLLM, llama-server, SGLang and whatever speaks the OpenAI chat
/// protocol. Read {@link dev.slingshot.harness.engine.http.HttpPolicy} first, then {@link
/// dev.slingshot.harness.engine.http.Dialect}, which has one file for each server's habits.
@NullMarked
package dev.slingshot.harness.engine.http;

import org.jspecify.annotations.NullMarked;
