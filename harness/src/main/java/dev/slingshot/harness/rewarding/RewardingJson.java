package dev.slingshot.harness.rewarding;

import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The comparison for programs. Shares are shares, and intervals are of 95 %.
public final class RewardingJson {
    private static final String FORMAT = "slingshot-topologies/1";
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private RewardingJson() {}

    record Content(
            String format, List<RewardTable> tables, List<Hybrid> hybrids, List<String> remarks) {}

    public static String of(Rewarding rewarding) {
        return MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                new Content(
                                        FORMAT,
                                        rewarding.tables(),
                                        rewarding.hybrids(),
                                        rewarding.remarks()))
                + "\n";
    }
}
