package dev.slingshot.harness.run;

import dev.slingshot.harness.result.Manifest;

/// Reads a run back from its folder: nothing else is needed, no suite, data set, model or network.
public final class RunReader {
    private RunReader() {}

    public static Manifest manifest(RunFolder folder) {
        return ManifestFile.read(folder.existing().manifest());
    }
}
