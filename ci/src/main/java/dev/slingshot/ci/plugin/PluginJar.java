package dev.slingshot.ci.plugin;

import dev.slingshot.harness.plugin.Plugin;
import dev.slingshot.harness.run.Catalogue;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

/// A jar with plugins. Its classes stay loaded as long as the program runs.
public record PluginJar(Path path) {
    private static final String SERVICES = "META-INF/services/" + Plugin.class.getName();

    /// What is built in and what the jars add, in their order.
    ///
    /// @throws ConfigurationException with the jar and what is wrong with it
    public static Catalogue catalogue(List<Path> jars) {
        Catalogue catalogue = Catalogue.BUILT_IN;
        for (Path path : jars) {
            var jar = new PluginJar(path);
            catalogue = jar.addedTo(catalogue);
        }
        return catalogue;
    }

    private Catalogue addedTo(Catalogue catalogue) {
        check();
        String sha256 = sha256();
        Catalogue more = catalogue;
        try {
            for (Plugin plugin : plugins()) {
                more = more.with(plugin, sha256);
            }
        } catch (ConfigurationException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        } catch (ServiceConfigurationError wrong) {
            throw wrong(broken(wrong));
        } catch (LinkageError wrong) {
            throw wrong(unlinked(wrong));
        }
        return more;
    }

    private void check() {
        if (!Files.isRegularFile(path)) {
            throw wrong("there is no such file");
        }
        try (var jar = new JarFile(path.toFile())) {
            if (jar.getEntry(SERVICES) == null) {
                throw wrong(
                        "it has no %s; put the name of its plugin class there".formatted(SERVICES));
            }
        } catch (IOException unreadable) {
            throw wrong("it is no jar that can be read (%s)".formatted(unreadable.getMessage()));
        }
    }

    /// Those of this jar alone: what else is on the class path is not asked for.
    private List<Plugin> plugins() {
        var loader = new URLClassLoader("plugin " + path, urls(), Plugin.class.getClassLoader());
        var plugins = new ArrayList<Plugin>();
        for (var provider : ServiceLoader.load(Plugin.class, loader).stream().toList()) {
            if (loader.equals(provider.type().getClassLoader())) {
                plugins.add(provider.get());
            }
        }
        if (plugins.isEmpty()) {
            throw wrong(SERVICES + " names no class of the jar");
        }
        return plugins;
    }

    private URL[] urls() {
        try {
            return new URL[] {path.toUri().toURL()};
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(path)));
        } catch (IOException unreadable) {
            throw wrong("it cannot be read (%s)".formatted(unreadable.getMessage()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// The provider that could not be had; its own exception says more than the loader's.
    private static String broken(ServiceConfigurationError wrong) {
        var cause = wrong.getCause();
        if (cause instanceof LinkageError unlinked) {
            return unlinked(unlinked);
        }
        String said = String.valueOf(wrong.getMessage()).replace(Plugin.class.getName() + ": ", "");
        return cause == null ? said : said + ": " + cause;
    }

    private static String unlinked(LinkageError wrong) {
        return wrong instanceof UnsupportedClassVersionError
                ? "it was built for a newer Java than this one (%s): %s; build it with --release %s"
                        .formatted(
                                Runtime.version(), wrong.getMessage(), Runtime.version().feature())
                : "it does not fit this version of slingshot: %s; build it against this version"
                        .formatted(wrong);
    }

    private ConfigurationException wrong(String what) {
        return new ConfigurationException("--plugin %s: %s".formatted(path, what));
    }
}
