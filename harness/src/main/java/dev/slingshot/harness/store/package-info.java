/// The run store: every model call once, keyed by its content, and every finished trial, in one
/// SQLite file. Read {@link dev.slingshot.harness.store.RunStore} first, then {@link
/// dev.slingshot.harness.store.RecordedPolicy}.
@NullMarked
package dev.slingshot.harness.store;

import org.jspecify.annotations.NullMarked;
