package dev.slipway.adapter.http;

import java.util.OptionalLong;

/** How fast bytes come while they are waited for; the time in which nobody waits does not count. */
final class DownloadPace {
    private final long stall;
    private final int bytesPerSecond;
    private long silentFor;
    private long window;
    private long bytesOfWindow;
    private long lately;
    private long bytesLately;
    private boolean tooSlow;
    private OptionalLong worthAWord = OptionalLong.empty();

    DownloadPace(MirrorPatience patience) {
        this.stall = patience.stall().toNanos();
        this.bytesPerSecond = patience.bytesPerSecond();
    }

    /** So many bytes came after so many nanoseconds of waiting, or none. */
    void add(long nanos, int bytes) {
        silentFor = bytes > 0 ? 0 : silentFor + nanos;
        window += nanos;
        bytesOfWindow += bytes;
        lately += nanos;
        bytesLately += bytes;
        if (window >= stall) {
            tooSlow = isBelow(bytesOfWindow, window);
            window = 0;
            bytesOfWindow = 0;
        }
        if (lately >= MirrorPatience.SILENCE.toNanos()) {
            worthAWord = isBelow(bytesLately, lately) ? OptionalLong.of(bytesLately) : OptionalLong.empty();
            lately = 0;
            bytesLately = 0;
        }
    }

    private boolean isBelow(long bytes, long nanos) {
        return bytes < bytesPerSecond * (nanos / 1e9);
    }

    boolean isSilent() {
        return silentFor >= stall;
    }

    boolean isTooSlow() {
        return tooSlow;
    }

    /** How little came in the last seconds, when that is less than is waited for. */
    OptionalLong worthAWord() {
        return worthAWord;
    }
}
