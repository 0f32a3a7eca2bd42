package dev.slingshot.reports.site;

import dev.slingshot.reports.view.Anchor;
import dev.slingshot.reports.view.Reading;
import dev.slingshot.reports.view.TopologyPage;
import java.util.ArrayList;
import java.util.List;

/// The links at the head of a page.
final class Navigation {
    private Navigation() {}

    /// The site's own pages, with a single run's pages among them.
    static List<Anchor> site(List<Reading> readings, String path) {
        var links = new ArrayList<Anchor>();
        links.add(Anchor.to("Verdicts", "index.html"));
        links.add(Anchor.to("Leaderboard", "leaderboard.html"));
        if (readings.size() == 1) {
            links.addAll(pages(readings.getFirst()));
        } else {
            readings.forEach(each -> links.add(Anchor.to(each.title(), each.at("index.html"))));
        }
        links.add(Anchor.to("Methods", "methods.html"));
        return marked(links, path);
    }

    /// A run's pages, where there is more than one run.
    static List<Anchor> run(List<Reading> readings, Reading reading, String path) {
        return readings.size() == 1 ? List.of() : marked(pages(reading), path);
    }

    private static List<Anchor> pages(Reading reading) {
        var links = new ArrayList<Anchor>();
        reading.datasets().stream()
                .findFirst()
                .ifPresent(first -> {
                    links.add(Anchor.to("Curves", reading.at("curve", first)));
                    links.add(Anchor.to("Difficulty", reading.at("difficulty", first)));
                    if (TopologyPage.has(reading)) {
                        links.add(Anchor.to("Topologies", reading.at("topologies.html")));
                    }
                    links.add(Anchor.to("Seeds", reading.at("seeds.html")));
                    links.add(Anchor.to("Problems", reading.at("problems", first)));
                    links.add(Anchor.to("Grading", reading.at("grading.html")));
                });
        links.add(Anchor.to("Run", reading.at("index.html")));
        return links;
    }

    private static List<Anchor> marked(List<Anchor> links, String path) {
        return links.stream()
                .map(link -> new Anchor(link.label(), link.href(), same(link.href(), path)))
                .toList();
    }

    /// Pages of one kind share a link: the curve of any data set is under Curves.
    private static boolean same(String href, String path) {
        return kind(href).equals(kind(path));
    }

    private static String kind(String path) {
        return path.replaceFirst("/problems/[^/]*$", "/problems-").replaceFirst("-[^/]*$", "");
    }
}
