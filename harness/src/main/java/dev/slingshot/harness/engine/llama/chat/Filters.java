package dev.slingshot.harness.engine.llama.chat;

import static java.util.Comparator.comparing;
import static java.util.Locale.ROOT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The filters, tests and methods that chat templates use on plain conversations; any other is an
/// error.
final class Filters {
    private Filters() {}

    static @Nullable Object apply(
            String name, @Nullable Object input, List<@Nullable Object> arguments) {
        return switch (name) {
            case "trim" -> strip(Values.text(input), arguments, true, true);
            case "length", "count" -> (long) size(input);
            case "upper", "lower", "replace" -> method(name, Values.text(input), arguments);
            case "string" -> Values.text(input);
            case "list" -> input instanceof Map<?, ?> map ? new ArrayList<>(map.keySet()) : input;
            case "items" -> items(input);
            case "first" -> Values.member(input, 0L);
            case "last" -> Values.member(input, -1L);
            case "join" ->
                    list(input).stream()
                            .map(Values::text)
                            .collect(
                                    Collectors.joining(
                                            arguments.isEmpty()
                                                    ? ""
                                                    : Values.text(arguments.getFirst())));
            case "default", "d" -> Values.undefined(input) ? arguments.getFirst() : input;
            case "safe" -> input;
            case "selectattr" -> chosen(input, arguments, true);
            case "rejectattr" -> chosen(input, arguments, false);
            case "dictsort" ->
                    items(input).stream()
                            .sorted(
                                    comparing(
                                            pair -> Values.text(pair.getFirst()).toLowerCase(ROOT)))
                            .toList();
            case "format" -> formatted(Values.text(input), arguments);
            case "reverse" -> new ArrayList<>(list(input)).reversed();
            default ->
                    throw new TemplateException("the filter `%s` is not supported".formatted(name));
        };
    }

    /// Python's `%` with `%s` and `%d`; templates use no others.
    private static String formatted(String text, List<@Nullable Object> arguments) {
        var left = new ArrayDeque<>(arguments.stream().map(Values::text).toList());
        return Pattern.compile("%(.)", Pattern.DOTALL)
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                switch (found.group(1)) {
                                    case "%" -> "%";
                                    case "s", "d" -> given(left);
                                    default ->
                                            throw new TemplateException(
                                                    "`%s` in a format is not supported"
                                                            .formatted(found.group()));
                                }));
    }

    private static String given(Deque<String> left) {
        if (left.isEmpty()) {
            throw new TemplateException("a format names more values than it is given");
        }
        return left.removeFirst();
    }

    private static List<@Nullable Object> chosen(
            @Nullable Object input, List<@Nullable Object> arguments, boolean wanted) {
        var chosen = new ArrayList<@Nullable Object>();
        for (Object item : list(input)) {
            var value = Values.member(item, arguments.getFirst());
            boolean holds =
                    arguments.size() == 1
                            ? Values.truth(value)
                            : test(
                                    Values.text(arguments.get(1)),
                                    value,
                                    arguments.subList(2, arguments.size()));
            if (holds == wanted) {
                chosen.add(item);
            }
        }
        return chosen;
    }

    static boolean test(String name, @Nullable Object input, List<@Nullable Object> arguments) {
        return switch (name) {
            case "defined" -> !Values.undefined(input);
            case "undefined" -> Values.undefined(input);
            case "none" -> input == null;
            case "string" -> input instanceof String;
            case "mapping" -> input instanceof Map;
            case "sequence", "iterable" ->
                    input instanceof String || input instanceof Collection || input instanceof Map;
            case "number", "integer" -> input instanceof Long;
            case "boolean" -> input instanceof Boolean;
            case "true" -> Objects.equals(input, true);
            case "false" -> Objects.equals(input, false);
            case "equalto", "eq", "==" -> Objects.equals(input, arguments.getFirst());
            case "in" -> Values.contains(arguments.getFirst(), input);
            default ->
                    throw new TemplateException("the test `%s` is not supported".formatted(name));
        };
    }

    static @Nullable Object method(
            String name, @Nullable Object owner, List<@Nullable Object> arguments) {
        if (owner instanceof String text) {
            return ofText(name, text, arguments);
        }
        if (owner instanceof Map<?, ?> map) {
            switch (name) {
                case "items" -> {
                    return items(map);
                }
                case "keys" -> {
                    return new ArrayList<>(map.keySet());
                }
                case "get" -> {
                    return map.containsKey(arguments.getFirst())
                            ? map.get(arguments.getFirst())
                            : arguments.size() > 1 ? arguments.get(1) : null;
                }
                default -> {}
            }
        }
        throw new TemplateException("the method `%s` is not supported".formatted(name));
    }

    private static Object ofText(String name, String text, List<@Nullable Object> arguments) {
        return switch (name) {
            case "strip" -> strip(text, arguments, true, true);
            case "lstrip" -> strip(text, arguments, true, false);
            case "rstrip" -> strip(text, arguments, false, true);
            case "startswith" -> text.startsWith(Values.text(arguments.getFirst()));
            case "endswith" -> text.endsWith(Values.text(arguments.getFirst()));
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "replace" ->
                    text.replace(Values.text(arguments.get(0)), Values.text(arguments.get(1)));
            case "split" -> split(text, arguments);
            default ->
                    throw new TemplateException(
                            "the method `%s` of a text is not supported".formatted(name));
        };
    }

    /// Python's strip: whitespace, or any of the given characters.
    private static String strip(
            String text, List<@Nullable Object> arguments, boolean left, boolean right) {
        String set = arguments.isEmpty() ? "" : Values.text(arguments.getFirst());
        int from = 0;
        int to = text.length();
        while (left && from < to && stripped(text.charAt(from), set)) {
            from++;
        }
        while (right && to > from && stripped(text.charAt(to - 1), set)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean stripped(char c, String set) {
        return set.isEmpty()
                ? Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85
                : set.indexOf(c) >= 0;
    }

    private static List<String> split(String text, List<@Nullable Object> arguments) {
        if (arguments.isEmpty()) {
            return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
        }
        String separator = Values.text(arguments.getFirst());
        return Arrays.asList(text.split(Pattern.quote(separator), -1));
    }

    private static int size(@Nullable Object value) {
        return switch (value) {
            case String text -> text.codePointCount(0, text.length());
            case Collection<?> items -> items.size();
            case Map<?, ?> map -> map.size();
            case null, default -> {
                if (Values.undefined(value)) {
                    yield 0;
                }
                throw new TemplateException("this has no length");
            }
        };
    }

    static Collection<?> list(@Nullable Object value) {
        return switch (value) {
            case Collection<?> items -> items;
            case Map<?, ?> map -> map.keySet();
            case null, default -> {
                if (Values.undefined(value)) {
                    yield List.of();
                }
                throw new TemplateException("this is no list");
            }
        };
    }

    private static List<List<@Nullable Object>> items(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new TemplateException("only a map has items");
        }
        var all = new ArrayList<List<@Nullable Object>>();
        map.forEach((key, each) -> all.add(Arrays.asList(key, each)));
        return all;
    }
}
