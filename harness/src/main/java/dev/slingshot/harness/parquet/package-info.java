/// Writes tables as Apache Parquet, as far as this project needs it: required columns of texts,
/// numbers and truth values, grouped where they belong together, plain and gzipped. No kept Java
/// library writes Parquet without Hadoop yet. Read {@link
/// dev.slingshot.harness.parquet.ParquetWriter} first.
@NullMarked
package dev.slingshot.harness.parquet;

import org.jspecify.annotations.NullMarked;
