package dev.slingshot.harness.engine.llama.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A build of llama.cpp as this version of Slingshot knows it, by the hash of its library: the
/// generation of its interface and the layouts of its structures.
record KnownBuild(Generation generation, StructLayouts layouts) {
    private static final KnownBuild V0_4_AND_V0_5 =
            new KnownBuild(Generation.STREAMS, StructLayouts.V0_4_AND_V0_5);
    private static final KnownBuild B4916 =
            new KnownBuild(Generation.SHARED_CACHE, StructLayouts.B4916);

    private static final String LINUX_X64 =
            "2ecd1d85f68456573a664106a9039366b88231579fd65d9669c9a6ab41374fd4";
    private static final String LINUX_X64_BEFORE =
            "a1e1a2f1d1261070e33f25eca89700cfcf4b824f6a4113e9bc111c17aefcb52f";

    /// Builds whose results were compared bit by bit: on the processor, at any concurrency.
    private static final Set<String> EXACT = Set.of(LINUX_X64, LINUX_X64_BEFORE);

    /// Their code for processors whose results were the same for one row and for many. That for
    /// processors with AVX and without AVX2 gives others, and that with AMX was never run.
    private static final Set<String> EXACT_CODE =
            Stream.of("x64", "haswell", "skylakex", "icelake", "zen4")
                    .map(name -> "libggml-cpu-" + name + ".so")
                    .collect(Collectors.toUnmodifiableSet());

    /// Those of `@node-llama-cpp/PLATFORM`, of which linux-x64 was run and the others have the same
    /// sources and were never run; and the one inside `de.kherud:llama`.
    private static final Map<String, KnownBuild> BY_SHA256 =
            Map.of(
                    LINUX_X64,
                    V0_4_AND_V0_5, // 3.22.1
                    LINUX_X64_BEFORE,
                    V0_4_AND_V0_5, // 3.21.1
                    "1bc3a883d49c77292e164047267bfdda947d7ecf790b10443fc36cf0c8fbcb38",
                    V0_4_AND_V0_5, // linux-x64-cuda 3.22.1
                    "6152dbaf8b1f64ef6ab5e9e8296d8fca196dc0018f2704d5e67c95ea83ff2294",
                    V0_4_AND_V0_5, // linux-x64-vulkan 3.22.1
                    "ba559136061c8ca89df13d86937fa4214100583fb4d734ab2a6ebe2a149be993",
                    V0_4_AND_V0_5, // linux-arm64 3.22.1
                    "0f59592ce092fea073d9de2f0589ea9527a0e1fb1856af6ddd2970b32eeb28d1",
                    V0_4_AND_V0_5, // mac-arm64-metal 3.21.1
                    "d691da8f0e5e69e7f0397c5526fbc11de8e96e3a330213e39175a7447c86be51",
                    V0_4_AND_V0_5, // mac-x64 3.21.1
                    "2e74c9c2901306e48085e225d169e887d68cef62b5ef8a63b9829c548cac0a10",
                    V0_4_AND_V0_5, // win-x64 3.21.1
                    "81bd51e26cc7ce7980e4c0f2234addfb7ea2fd6080a7f365773db080523fabed",
                    V0_4_AND_V0_5, // win-arm64 3.21.1
                    "93276c536d00f037c37ed6ec1e55be9c828940f4a0af59af10a8f638a31bbc3c",
                    B4916); // de.kherud:llama:4.2.0, Linux on x86-64

    static Optional<KnownBuild> of(String sha256) {
        return Optional.ofNullable(BY_SHA256.get(sha256));
    }

    /// @param code names of the loaded files of processor code
    static boolean exact(String sha256, List<String> code) {
        return EXACT.contains(sha256) && !code.isEmpty() && EXACT_CODE.containsAll(code);
    }

    static KnownBuild newest() {
        return V0_4_AND_V0_5;
    }
}
