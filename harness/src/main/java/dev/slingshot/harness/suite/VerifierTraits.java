package dev.slingshot.harness.suite;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Suggestion;
import dev.slingshot.strategies.search.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the reader of suites has to know of a verifier kind.
///
/// @param aggregation of step scores that it declares
/// @param options what its `settings` may be; empty where the kind reads them itself
/// @param whole whether it reads whole solutions only, whatever its settings
public record VerifierTraits(
        Aggregation aggregation, Optional<List<Option>> options, boolean whole) {
    public VerifierTraits {
        options = options.map(List::copyOf);
    }

    /// Whether it reads whole solutions only.
    public boolean readsSolutions(Map<String, String> settings) {
        return whole || "solutions".equals(settings.get("reads"));
    }

    /// The settings as they are kept: those given, in canonical spelling.
    ///
    /// @param path how a message calls them
    /// @throws dev.slingshot.strategies.ConfigurationException where the kind has no such option,
    ///   it cannot be that, or one that is needed is not given
    public Map<String, String> checked(String path, Map<String, String> given) {
        if (options.isEmpty()) {
            return given;
        }
        var checked = new TreeMap<String, String>();
        given.forEach((name, value) ->
                checked.put(name, option(path, name).checked(path + "." + name, value)));
        options.get().stream()
                .filter(option -> option.values() instanceof Option.Needed)
                .forEach(option ->
                        require(
                                given.containsKey(option.name()),
                                "%s needs `%s`, %s",
                                path,
                                option.name(),
                                option.values().description()));
        return checked;
    }

    private Option option(String path, String name) {
        var names = options.orElseThrow().stream().map(Option::name).toList();
        require(names.contains(name), "%s has no option \"%s\"; %s", path, name, hint(name, names));
        return options.orElseThrow().get(names.indexOf(name));
    }

    private static String hint(String name, List<String> names) {
        return Suggestion.nearest(name, names)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() ->
                        names.isEmpty()
                                ? "this kind has none"
                                : "there are: " + String.join(", ", names));
    }
}
