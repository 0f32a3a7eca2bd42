package dev.slingshot.harness.engine.launch;

import static dev.slingshot.strategies.Requirement.require;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How a server is started.
///
/// @param name of its log and of the file with its process id
/// @param command with its arguments; `{port}` stands for the port
/// @param environment added to the harness's own
/// @param port to listen on; 0 takes a free one
/// @param healthPath answers 200 once the server is ready
/// @param patience longest time to become ready: large models take minutes to load
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        int port,
        String healthPath,
        Duration patience) {

    public Launch {
        command = List.copyOf(command);
        environment = java.util.Collections.unmodifiableMap(new TreeMap<>(environment));
        require(!command.isEmpty(), "launch of %s needs a command", name);
        require(
                name.matches("[A-Za-z0-9._-]+"),
                "a launched server's name becomes a file's and may have letters, digits, dots and dashes, got \"%s\"",
                name);
        require(port >= 0 && port < 65536, "launch of %s: no port %d", name, port);
    }

    /// With `/health` and half an hour to load.
    public static Launch of(String name, String... command) {
        return new Launch(name, List.of(command), Map.of(), 0, "/health", Duration.ofMinutes(30));
    }

    public Launch withEnvironment(String variable, String value) {
        var more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Launch(name, command, more, port, healthPath, patience);
    }

    public Launch withHealth(String path, Duration longest) {
        return new Launch(name, command, environment, port, path, longest);
    }

    /// The command for records: what follows an option that sounds like a secret is left out.
    public List<String> redacted() {
        var shown = new ArrayList<String>();
        boolean secret = false;
        for (String word : command) {
            boolean option = word.startsWith("-") && sounds(word);
            int equals = word.indexOf('=');
            shown.add(
                    secret
                            ? "***"
                            : option && equals > 0 ? word.substring(0, equals + 1) + "***" : word);
            secret = option && equals < 0;
        }
        return List.copyOf(shown);
    }

    List<String> command(int actualPort) {
        return command.stream()
                .map(word -> word.replace("{port}", Integer.toString(actualPort)))
                .toList();
    }

    private static boolean sounds(String option) {
        var name = option.toLowerCase(Locale.ROOT).replaceFirst("=.*", "");
        return name.contains("key")
                || name.contains("secret")
                || name.contains("password")
                || name.endsWith("token");
    }
}
