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

    /// How often the server behind it was started again.
    default int restarts() {
        return 0;
    }

    /// Waits until a server that has ended by itself is back.
    ///
    /// @param before its restarts when a call began that failed
    /// @return whether the call is worth making again
    default boolean recovered(int before) {
        return false;
    }

    @Override
    void close();
}
