package dev.slingshot.harness.engine.launch;

import static dev.slingshot.strategies.Requirement.require;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How a server is started.
///
/// @param name of its log and of the note about its process
/// @param command with its arguments; `{port}` stands for the port, `{scratch}` for a folder that
///   is there while the server runs
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
    private static final String SCRATCH = "{scratch}";
    private static final String HIDDEN = "***";
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?:-{0,2}|.*[-_])(?:key|token|secret|password|passwd|credentials?)(?:[-_].*)?");

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

    public Launch withPort(int other) {
        return new Launch(name, command, environment, other, healthPath, patience);
    }

    /// The command for records: what follows an option that sounds like a secret, and what is set
    /// to a variable that does, is left out.
    public List<String> redacted() {
        var shown = new ArrayList<String>();
        boolean secret = false;
        for (String word : command) {
            int equals = word.indexOf('=');
            boolean named = sounds(equals > 0 ? word.substring(0, equals) : word);
            boolean option = word.startsWith("-");
            boolean assigned = named && equals > 0;
            shown.add(secret ? HIDDEN : assigned ? word.substring(0, equals + 1) + HIDDEN : word);
            secret = option && named && equals < 0;
        }
        return List.copyOf(shown);
    }

    /// What {@link #redacted} leaves out, and the values of variables that sound like a secret.
    List<String> secrets() {
        var secrets = new ArrayList<String>();
        var shown = redacted();
        for (int i = 0; i < command.size(); i++) {
            if (!shown.get(i).equals(command.get(i))) {
                secrets.add(command.get(i).substring(shown.get(i).length() - HIDDEN.length()));
            }
        }
        environment.forEach((variable, value) -> {
            if (sounds(variable)) {
                secrets.add(value);
            }
        });
        return secrets.stream().filter(secret -> secret.length() > 3).toList();
    }

    List<String> command(int actualPort, Path scratch) {
        return command.stream()
                .map(word -> word.replace("{port}", Integer.toString(actualPort)))
                .map(word -> word.replace(SCRATCH, scratch.toString()))
                .toList();
    }

    boolean wantsScratch() {
        return command.stream().anyMatch(word -> word.contains(SCRATCH));
    }

    /// An option such as `--max-tokens` does not.
    private static boolean sounds(String name) {
        return SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
