package dev.slingshot.harness.engine.llama.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Python's rules for values: what is true, how they print, compare, add up and are looked into.
final class Values {
    /// What a name without a value stands for: false, prints as nothing, and has no members.
    static final Object UNDEFINED = Undefined.VALUE;

    private enum Undefined {
        VALUE
    }

    static boolean undefined(@Nullable Object value) {
        return value instanceof Undefined;
    }

    private Values() {}

    static boolean truth(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case Long number -> number != 0;
            case String text -> !text.isEmpty();
            case Collection<?> items -> !items.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> !undefined(value);
        };
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case String text -> text;
            case Long number -> Long.toString(number);
            default -> {
                if (undefined(value)) {
                    yield "";
                }
                throw new TemplateException("a list or map cannot be printed here");
            }
        };
    }

    static long integer(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new TemplateException(
                "`%s` is no number".formatted(undefined(value) ? "undefined" : value));
    }

    static @Nullable Object member(@Nullable Object owner, @Nullable Object key) {
        return switch (owner) {
            case Map<?, ?> map -> map.containsKey(key) ? map.get(key) : UNDEFINED;
            case List<?> list when key instanceof Long index -> {
                int place = Math.toIntExact(index < 0 ? index + list.size() : index);
                yield place >= 0 && place < list.size() ? list.get(place) : UNDEFINED;
            }
            case String text when key instanceof Long index -> {
                int place = Math.toIntExact(index < 0 ? index + text.length() : index);
                yield place >= 0 && place < text.length()
                        ? text.substring(place, place + 1)
                        : UNDEFINED;
            }
            case null, default -> {
                if (undefined(owner) || owner == null) {
                    throw new TemplateException("something undefined has no `%s`".formatted(key));
                }
                yield UNDEFINED;
            }
        };
    }

    static Object slice(
            @Nullable Object owner, @Nullable Long from, @Nullable Long to, @Nullable Long step) {
        if (step != null
                && step == -1
                && from == null
                && to == null
                && owner instanceof List<?> list) {
            return list.reversed();
        }
        if (step != null && step != 1) {
            throw new TemplateException("slices with a step are not supported, except [::-1]");
        }
        return switch (owner) {
            case List<?> list -> {
                int start = bound(from, 0, list.size());
                yield new ArrayList<>(
                        list.subList(start, Math.max(start, bound(to, list.size(), list.size()))));
            }
            case String text -> {
                int start = bound(from, 0, text.length());
                yield text.substring(
                        start, Math.max(start, bound(to, text.length(), text.length())));
            }
            case null, default -> throw new TemplateException("only lists and texts can be sliced");
        };
    }

    private static int bound(@Nullable Long given, int otherwise, int size) {
        if (given == null) {
            return otherwise;
        }
        return Math.clamp(given < 0 ? given + size : given, 0, size);
    }

    static Object combine(String sign, @Nullable Object left, @Nullable Object right) {
        return switch (sign) {
            case "==" -> Objects.equals(left, right);
            case "!=" -> !Objects.equals(left, right);
            case "in" -> contains(right, left);
            case "~" -> text(left) + text(right);
            case "+" -> plus(left, right);
            case "-" -> integer(left) - integer(right);
            case "*" -> integer(left) * integer(right);
            case "%" -> Math.floorMod(integer(left), integer(right));
            case "//" -> Math.floorDiv(integer(left), integer(right));
            case "<" -> integer(left) < integer(right);
            case ">" -> integer(left) > integer(right);
            case "<=" -> integer(left) <= integer(right);
            case ">=" -> integer(left) >= integer(right);
            default -> throw new TemplateException("`%s` is not supported".formatted(sign));
        };
    }

    private static Object plus(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String first && right instanceof String second) {
            return first + second;
        }
        if (left instanceof List<?> first && right instanceof List<?> second) {
            var all = new ArrayList<@Nullable Object>(first);
            all.addAll(second);
            return all;
        }
        return integer(left) + integer(right);
    }

    static boolean contains(@Nullable Object whole, @Nullable Object part) {
        return switch (whole) {
            case String text -> part instanceof String piece && text.contains(piece);
            case Collection<?> items -> items.contains(part);
            case Map<?, ?> map -> map.containsKey(part);
            case null, default -> {
                if (undefined(whole)) {
                    yield false;
                }
                throw new TemplateException("`in` needs a text, list or map");
            }
        };
    }
}
