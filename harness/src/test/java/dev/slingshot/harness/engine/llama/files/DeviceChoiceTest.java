package dev.slingshot.harness.engine.llama.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeviceChoiceTest {

    private static DeviceChoice choice(String wanted, Platform machine, boolean everythingLoads) {
        return DeviceChoice.of(Device.named(wanted), machine, _ -> everythingLoads);
    }

    @ParameterizedTest
    @CsvSource({
        "auto, LINUX_X64, false, CPU, LINUX_X64",
        "auto, LINUX_X64, true, CUDA, LINUX_X64_CUDA",
        "cpu, LINUX_X64, true, CPU, LINUX_X64",
        "vulkan, LINUX_X64, true, VULKAN, LINUX_X64_VULKAN",
        "auto, LINUX_ARM64, true, CPU, LINUX_ARM64",
        "auto, MAC_ARM64, false, METAL, MAC_ARM64",
        "auto, WINDOWS_X64, true, CPU, WINDOWS_X64"
    })
    void takes_what_was_asked_for_else_what_is_there(
            String wanted, Platform machine, boolean loads, Device device, Platform build) {
        var choice = choice(wanted, machine, loads);
        assertThat(choice.device()).isEqualTo(device);
        assertThat(choice.platform()).isEqualTo(build);
        assertThat(choice.reason()).isNotBlank();
    }

    @Test
    void says_which_libraries_an_asked_for_device_lacks() {
        assertThatThrownBy(() ->
                        DeviceChoice.of(
                                Optional.of(Device.CUDA),
                                Platform.LINUX_X64,
                                name -> !name.contains("cublas")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("device cuda needs libcublas.so.13")
                .hasMessageContaining("device: cpu");
    }

    @Test
    void says_which_devices_a_system_has_builds_for() {
        assertThatThrownBy(() -> choice("metal", Platform.LINUX_X64, true))
                .hasMessageContaining("no build of llama.cpp is pinned for metal")
                .hasMessageContaining("cpu, cuda, vulkan");
    }

    @ParameterizedTest
    @CsvSource({
        "org/model/file.gguf, org/model, main, file.gguf",
        "org/model-GGUF/q8/file.Q8_0.gguf@v1.0, org/model-GGUF, v1.0, q8/file.Q8_0.gguf"
    })
    void reads_a_hub_name(String name, String repository, String revision, String file) {
        var hub = HubName.parse(name).orElseThrow();
        assertThat(hub.repository()).isEqualTo(repository);
        assertThat(hub.revision()).isEqualTo(revision);
        assertThat(hub.file()).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({"file.gguf", "folder/file.gguf", "/data/models/file.gguf", "./org/model/file.gguf"})
    void takes_paths_for_no_hub_names(String name) {
        assertThat(HubName.parse(name)).isEmpty();
    }
}
