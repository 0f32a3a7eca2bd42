package dev.slingshot.reports.view;

/// How much of its traces a problem's page may bring, so that a large run's report can still be
/// published. Half of the room is for trials in which a right answer was thrown away, half for the
/// search whose turn it is, which goes round from problem to problem; small traces go where there
/// is room left. Where all fit, all are there. Sizes are rough ones, in bytes.
public final class TraceRoom {
    private static final int SMALL = 16;

    private final long share;
    private final int turn;
    private long forLost;
    private long forTurn;

    private TraceRoom(long share, int turn) {
        this.share = share;
        this.turn = turn;
        this.forLost = share / 2;
        this.forTurn = share / 2;
    }

    /// The limit of a whole site.
    ///
    /// @param bytes of all traces together
    public record Limit(long bytes) {
        public static final Limit NONE = new Limit(Long.MAX_VALUE);

        /// What a published site takes, with its pages.
        public static final Limit USUAL = new Limit(250_000_000);

        /// An equal share for each problem.
        ///
        /// @param number of the problem: decides whose turn it is
        /// @param cells that have trials on it
        TraceRoom on(int number, int problems, int cells) {
            return new TraceRoom(
                    bytes / Math.max(1, problems), cells == 0 ? 0 : Math.floorMod(number, cells));
        }
    }

    /// Whether a trace of this size would find room.
    ///
    /// @param cell number of its search on the page
    boolean holds(long weight, boolean lost, int cell) {
        return half(weight, lost, cell) != Half.NEITHER;
    }

    /// Takes the room for a trace, if there is.
    boolean take(long weight, boolean lost, int cell) {
        var half = half(weight, lost, cell);
        switch (half) {
            case LOST -> forLost -= weight;
            case TURN -> forTurn -= weight;
            case NEITHER -> {}
        }
        return half != Half.NEITHER;
    }

    private enum Half {
        LOST,
        TURN,
        NEITHER
    }

    private Half half(long weight, boolean lost, int cell) {
        if (lost && weight <= forLost) {
            return Half.LOST;
        }
        if (cell == turn && weight <= forTurn) {
            return Half.TURN;
        }
        if (weight > share / SMALL || weight > Math.max(forLost, forTurn)) {
            return Half.NEITHER;
        }
        return forLost > forTurn ? Half.LOST : Half.TURN;
    }
}
