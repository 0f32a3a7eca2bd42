package dev.slingshot.datasets.fetch;

import java.net.URI;

/// Locations in the words of a message.
final class Describe {
    private Describe() {}

    static String location(Location location, FetchSettings settings) {
        return switch (location) {
            case Location.Mirror mirror -> "mirror " + mirror.path();
            case Location.Hub hub -> address(hub, settings).toString();
            case Location.Home home -> home.address().toString();
            case Location.PackageClient client -> String.join(" ", client.command());
        };
    }

    static URI address(Location.Hub hub, FetchSettings settings) {
        String kind = hub.kind() == Location.Hub.Kind.DATASET ? "/datasets/" : "/";
        String endpoint = settings.hubEndpoint().toString().replaceAll("/+$", "");
        return URI.create(
                endpoint
                        + kind
                        + hub.repository()
                        + "/resolve/"
                        + hub.revision()
                        + "/"
                        + hub.file());
    }
}
