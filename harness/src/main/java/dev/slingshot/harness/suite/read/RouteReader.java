package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.mtrm.MtrmFile;
import dev.slingshot.harness.mtrm.MtrmRouter;
import dev.slingshot.strategies.topology.Routing;
import dev.slingshot.strategies.topology.Shaping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads `{route: FILE}`: questions go to the topology that a trained M-TRM says is right for them.
///
/// @param suite its file, which paths are relative to
record RouteReader(Path suite) {
    private static final Names BY = Names.of("way to route", List.of("question", "subject"));
    private static final Names SWITCH = Names.of("switch", List.of("on", "off"));

    Optional<Routing> read(Item item, List<Shaping> shapings) {
        var fields = item.fields(Keys.ROUTE);
        boolean bySubject = fields.get("by").flatMap(BY::in).filter("subject"::equals).isPresent();
        boolean anyPolicy =
                fields.get("any_policy").flatMap(SWITCH::in).filter("on"::equals).isPresent();
        String label = fields.text("label", bySubject ? "routed by subject" : "routed");
        return fields.needed("route")
                .flatMap(Item::text)
                .flatMap(file ->
                        item.checked(_ ->
                                new Routing(
                                        label,
                                        new MtrmRouter(
                                                MtrmFile.read(suite.resolveSibling(file)),
                                                bySubject,
                                                anyPolicy),
                                        shapings)));
    }
}
