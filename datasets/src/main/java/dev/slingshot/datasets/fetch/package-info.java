/// The one downloader, for data sets, models and native libraries: several locations, a pinned
/// hash, a cache. Read {@link dev.slingshot.datasets.fetch.Fetcher} first.
@NullMarked
package dev.slingshot.datasets.fetch;

import org.jspecify.annotations.NullMarked;
