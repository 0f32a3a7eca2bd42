package dev.slingshot.harness.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes secrets out of what is written down: user-info and keys in URLs, arguments that look like
/// keys or tokens, variables set for a command.
public final class Redaction {
    private static final String HIDDEN = "***";
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s\"']+(?=@)");
    private static final Pattern QUERY =
            Pattern.compile(
                    "(?i)(?<=[?&][\\w-]{0,30}(?:key|token|secret|signature|sig)=)[^&\\s\"']+");
    private static final Pattern FLAG =
            Pattern.compile(
                    "(?i)--?(?:[a-z0-9]+[-_])*(?:key|token|secret|password|passwd|credentials?|auth)(?:[-_][a-z0-9]+)*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.+");
    private static final Pattern KEY =
            Pattern.compile("\\b(?:sk-|hf_|ghp_|github_pat_|xox[bp]-)[A-Za-z0-9_-]{8,}");

    private Redaction() {}

    /// A text without keys of well-known forms and without secrets in its URLs.
    public static String text(String text) {
        String hidden = USER_INFO.matcher(text).replaceAll(HIDDEN);
        hidden = QUERY.matcher(hidden).replaceAll(HIDDEN);
        return KEY.matcher(hidden).replaceAll(HIDDEN);
    }

    /// A command with its arguments, each secret one hidden.
    public static List<String> command(List<String> words) {
        var hidden = new ArrayList<String>();
        boolean value = false;
        for (String word : words) {
            hidden.add(value ? HIDDEN : argument(word));
            value = FLAG.matcher(word).matches();
        }
        return List.copyOf(hidden);
    }

    /// The suite's own text, without what is secret in it or in its engines.
    static String suite(Suite suite) {
        String text = text(suite.text());
        for (EngineSpec engine : suite.engines()) {
            if (engine instanceof EngineSpec.OpenAi server) {
                for (String secret : secrets(server)) {
                    text = text.replace(secret, HIDDEN);
                }
            }
        }
        return text;
    }

    private static List<String> secrets(EngineSpec.OpenAi server) {
        return server.launch().map(launch -> secrets(launch.command())).orElse(List.of());
    }

    /// The values that {@link #command} hides.
    static List<String> secrets(List<String> words) {
        var hidden = command(words);
        var secrets = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            if (hidden.get(i).equals(HIDDEN)) {
                secrets.add(words.get(i));
            } else if (hidden.get(i).endsWith("=" + HIDDEN)) {
                secrets.add(words.get(i).substring(words.get(i).indexOf('=') + 1));
            }
        }
        return secrets.stream().filter(secret -> secret.length() > 3).toList();
    }

    private static String argument(String word) {
        int equals = word.indexOf('=');
        boolean secret =
                equals > 0
                        && (VARIABLE.matcher(word).matches()
                                || FLAG.matcher(word.substring(0, equals)).matches());
        return secret ? word.substring(0, equals + 1) + HIDDEN : text(word);
    }
}
