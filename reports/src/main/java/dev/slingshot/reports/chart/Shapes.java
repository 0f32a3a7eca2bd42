package dev.slingshot.reports.chart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// XChart's shapes sorted by line and role, as path data with at most two decimals. Fails on an
/// element it does not know: a new version of XChart shall not lose a part of a chart unseen.
final class Shapes {
    private final Map<Integer, Map<Role, List<String>>> paths = new HashMap<>();
    private final Map<Integer, String> ends = new HashMap<>();

    static Shapes of(byte[] svg) {
        var shapes = new Shapes();
        shapes.read(parse(svg));
        return shapes;
    }

    List<String> of(int line, Role role) {
        return paths.getOrDefault(line, Map.of()).getOrDefault(role, List.of());
    }

    private static Element parse(byte[] svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("XChart's SVG cannot be read", e);
        }
    }

    private void read(Element parent) {
        var children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                switch (element.getTagName()) {
                    case "defs" -> {}
                    case "g" -> read(element);
                    case "rect", "path", "line", "ellipse" -> take(element);
                    default ->
                            throw new IllegalStateException(
                                    "XChart drew an unknown element <%s>"
                                            .formatted(element.getTagName()));
                }
            }
        }
    }

    private void take(Element element) {
        Optional<Role.Owner> owner = Role.owner(element.getAttribute("style"));
        if (owner.isEmpty()) {
            return;
        }
        var data =
                switch (element.getTagName()) {
                    case "path" -> compact(element.getAttribute("d"));
                    case "line" -> segment(owner.get().line(), element);
                    case "ellipse" -> ellipse(element);
                    default -> rectangle(element);
                };
        add(owner.get(), data);
    }

    private void add(Role.Owner owner, String data) {
        var list =
                paths.computeIfAbsent(owner.line(), _ -> new EnumMap<>(Role.class))
                        .computeIfAbsent(owner.role(), _ -> new ArrayList<>());
        if (owner.role() == Role.LINE && !list.isEmpty()) {
            list.set(0, list.getFirst() + data);
        } else {
            list.add(data);
        }
    }

    /// Joins a segment to the one before where it starts at its end.
    private String segment(int line, Element element) {
        var start = number(element, "x1") + " " + number(element, "y1");
        var end = number(element, "x2") + " " + number(element, "y2");
        var before = ends.put(line, end);
        return start.equals(before) ? "L" + end : "M" + start + "L" + end;
    }

    private static String ellipse(Element element) {
        var rx = number(element, "rx");
        var ry = number(element, "ry");
        double width = 2 * Double.parseDouble(element.getAttribute("rx"));
        double left =
                Double.parseDouble(element.getAttribute("cx"))
                        - Double.parseDouble(element.getAttribute("rx"));
        return "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 -%s 0z"
                .formatted(
                        round(left),
                        number(element, "cy"),
                        rx,
                        ry,
                        round(width),
                        rx,
                        ry,
                        round(width));
    }

    private static String rectangle(Element element) {
        var width = number(element, "width");
        return "M%s %sh%sv%sh-%sz"
                .formatted(
                        number(element, "x"),
                        number(element, "y"),
                        width,
                        number(element, "height"),
                        width);
    }

    private static String compact(String data) {
        var out = new StringBuilder();
        for (String word : data.replaceAll("([A-Za-z])", " $1 ").trim().split("[\\s,]+", -1)) {
            boolean command = Character.isLetter(word.charAt(0));
            if (!command && !Character.isLetter(out.charAt(out.length() - 1))) {
                out.append(' ');
            }
            out.append(command ? word : round(Double.parseDouble(word)));
        }
        return out.toString();
    }

    private static String number(Element element, String attribute) {
        return round(Double.parseDouble(element.getAttribute(attribute)));
    }

    static String round(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        var brief = text.replaceAll("\\.?0+$", "");
        return brief.equals("-0") ? "0" : brief;
    }
}
