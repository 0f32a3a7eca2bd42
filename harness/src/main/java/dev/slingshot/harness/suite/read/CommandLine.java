package dev.slingshot.harness.suite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Parts a command at blanks, but not inside quotes.
public final class CommandLine {
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

    private CommandLine() {}

    public static List<String> split(String command) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group().replaceAll("\"([^\"]*)\"|'([^']*)'", "$1$2"));
        }
        return List.copyOf(words);
    }
}
