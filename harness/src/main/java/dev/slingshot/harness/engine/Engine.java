package dev.slingshot.harness.engine;

import dev.slingshot.strategies.Policy;
import java.util.List;

/// An opened engine. Closing it ends what it runs and gives its memory back.
public interface Engine extends AutoCloseable {

    Policy policy();

    /// Sequences it works on at once.
    int sequences();

    /// What was found on opening it and does not decide any answer: device, server version, driver;
    /// `name: value` lines.
    List<String> observations();

    @Override
    void close();
}
