package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.datasets.fetch.Location;
import java.util.Optional;
import java.util.regex.Pattern;

/// A model file named by its place on the Hugging Face hub: `OWNER/REPOSITORY/FILE.gguf`, with
/// `@REVISION` behind it for another one than the main branch.
public final class HubName {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<repository>[\\w.-]+/[\\w.-]+)/(?<file>[^@]+\\.gguf)(@(?<revision>[\\w./-]+))?");

    private HubName() {}

    public static Optional<Location.Hub> parse(String name) {
        var matcher = FORM.matcher(name);
        if (!matcher.matches() || name.startsWith(".")) {
            return Optional.empty();
        }
        String revision = matcher.group("revision");
        return Optional.of(
                new Location.Hub(
                        Location.Hub.Kind.MODEL,
                        matcher.group("repository"),
                        revision == null ? "main" : revision,
                        matcher.group("file")));
    }
}
