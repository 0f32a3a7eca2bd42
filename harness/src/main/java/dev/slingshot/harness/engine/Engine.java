package dev.slingshot.harness.engine;

import dev.slingshot.strategies.Policy;
import java.util.List;
import java.util.Set;

/// An opened engine. Closing it ends what it runs and gives its memory back.
public interface Engine extends AutoCloseable {

    Policy policy();

    /// Sequences it works on at once.
    int sequences();

    /// What was found on opening it and does not decide any answer: device, server version, driver;
    /// `name: value` lines.
    List<String> observations();

    /// How it has done its work since it was opened.
    default Conduct conduct() {
        return Conduct.NONE;
    }

    /// Tells it which set-ups answered in earlier sessions of this run, so that it refuses another
    /// one as it would refuse a change under way.
    default void expect(Set<String> fingerprints) {}

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
