package dev.slingshot.datasets;

/// Where a data set comes from and under which terms: what a lock file and a report say of it.
///
/// @param name as in a suite, such as `math-500` or `gsm8k/test`
/// @param revision of the source, or the version of a built-in generator
/// @param licence SPDX identifier or `unknown`
/// @param sha256 of the file's bytes in lower-case hex
/// @param rows all rows before any filter
public record DatasetCard(
        String name,
        String title,
        String source,
        String revision,
        String licence,
        String sha256,
        int rows) {}
