package dev.slingshot.harness.suite.read;

import dev.slingshot.strategies.ConfigurationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The mistakes found in one file, reported together.
final class Complaints {
    private record Complaint(int line, String message) {}

    private final String file;
    private final List<Complaint> all = new ArrayList<>();

    Complaints(String file) {
        this.file = file;
    }

    /// @param line counted from 1
    void add(int line, String message) {
        var complaint = new Complaint(line, message);
        if (!all.contains(complaint)) {
            all.add(complaint);
        }
    }

    int count() {
        return all.size();
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new ConfigurationException(
                    all.stream()
                            .sorted(Comparator.comparingInt(Complaint::line))
                            .map(one -> "%s:%d: %s".formatted(file, one.line(), one.message()))
                            .collect(Collectors.joining("\n")));
        }
    }
}
