package dev.slipway.adapter.http;

import java.time.Duration;
import java.util.function.Consumer;

/** The patience with one file, counted from when it was first asked for; says once for what is waited. */
final class Watch {
    private final MirrorPatience patience;
    private final Consumer<String> notes;
    private final long start = System.nanoTime();
    private boolean told;

    Watch(MirrorPatience patience, Consumer<String> notes) {
        this.patience = patience;
        this.notes = notes;
    }

    MirrorPatience patience() {
        return patience;
    }

    /** What is left of the time for all attempts; never negative. */
    Duration left() {
        Duration left = patience.total().minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isOver() {
        return left().isZero();
    }

    /** At most this long, and no longer than is left in all. */
    Duration within(Duration wanted) {
        Duration left = left();
        return wanted.compareTo(left) < 0 ? wanted : left;
    }

    GaveUp over() {
        return new GaveUp("it was not done after " + seconds(patience.total()) + " in all ("
                + MirrorPatience.TOTAL.variable() + ")");
    }

    /** Tells that an answer is waited for. */
    void waitingFor(String whom) {
        tell("waiting for " + whom + " to answer; given up after " + seconds(patience.answer()) + " ("
                + MirrorPatience.CONNECT.variable() + ", " + MirrorPatience.STALL.variable() + ")");
    }

    /** Tells that next to nothing comes. */
    void trickling(String address, long bytes) {
        tell("waiting for " + address + ", which lately sent no more than " + bytes + " bytes; given up after "
                + seconds(patience.stall()) + " below "
                + patience.bytesPerSecond() + " bytes a second (" + MirrorPatience.STALL.variable() + ", "
                + MirrorPatience.SPEED.variable() + ")");
    }

    private synchronized void tell(String note) {
        if (!told) {
            told = true;
            notes.accept(note);
        }
    }

    static String seconds(Duration time) {
        return (time.toMillis() + 500) / 1000 + " s";
    }
}
