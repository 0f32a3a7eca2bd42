package dev.slingshot.ci.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version as it stands in the jar.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "slingshot " + current(), "Java " + Runtime.version() + " on " + platform()
        };
    }

    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("from class files");
    }

    private static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
