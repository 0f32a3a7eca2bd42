/// Topological annotation generation: responses of every topology to every question, labelled by
/// what they got right. {@link dev.slingshot.harness.tag.TagRecord} is one labelled response,
/// {@link dev.slingshot.harness.tag.TagFile} the file they stand in.
@NullMarked
package dev.slingshot.harness.tag;

import org.jspecify.annotations.NullMarked;
