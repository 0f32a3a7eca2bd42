package dev.slingshot.ci.doctor;

/// What one check found.
///
/// @param about a word or two, such as `memory`
/// @param found what is there
/// @param mend what to do; empty where all is well
public record Finding(String about, State state, String found, String mend) {

    /// How it stands.
    public enum State {
        OK,
        /// Works, but not well.
        WARN,
        /// Something a run needs is not there.
        MISSING
    }

    static Finding ok(String about, String found) {
        return new Finding(about, State.OK, found, "");
    }

    static Finding warn(String about, String found, String mend) {
        return new Finding(about, State.WARN, found, mend);
    }

    static Finding missing(String about, String found, String mend) {
        return new Finding(about, State.MISSING, found, mend);
    }
}
