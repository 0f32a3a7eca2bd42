package dev.slingshot.harness.plugin;

import dev.slingshot.harness.verify.VerifierKind;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.search.SearchKind;
import dev.slingshot.strategies.selection.Selection;
import java.util.List;

/// Adds searches, selections and verifiers from outside the repository. A jar names its plugins in
/// `META-INF/services/dev.slingshot.harness.plugin.Plugin`, and `--plugin JAR` brings them in. A
/// plugin is a public class with a public constructor without arguments; what it adds may be used
/// in suites like what is built in, and is held to the same contracts.
public interface Plugin {

    /// Letters, digits, dots and dashes; for the lock file and for messages.
    String name();

    /// A new one for each change of what it adds, since results rest on it.
    String version();

    default List<Entry<SearchKind>> searches() {
        return List.of();
    }

    default List<Entry<Selection>> selections() {
        return List.of();
    }

    default List<Entry<VerifierKind>> verifiers() {
        return List.of();
    }
}
