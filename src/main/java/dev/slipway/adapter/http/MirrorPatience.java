package dev.slipway.adapter.http;

import dev.slipway.adapter.files.WaitSetting;
import dev.slipway.domain.problem.ProblemException;
import java.time.Duration;
import java.util.Map;

/**
 * How long and how often a mirror is tried, and how much is taken from it.
 *
 * @param connect until a connection stands
 * @param stall without a byte, for the whole of a small answer, and the time over which the speed is measured
 * @param total for one file, all attempts together
 * @param bytesPerSecond the slowest that is waited for
 * @param attempts in all for one file, resumptions included
 * @param maxPackedBytes the largest packed file that is accepted
 */
public record MirrorPatience(
        Duration connect, Duration stall, Duration total, int bytesPerSecond, int attempts, long maxPackedBytes) {
    static final WaitSetting CONNECT = WaitSetting.seconds("SLIPWAY_CONNECT_SECONDS", 10);
    static final WaitSetting STALL = WaitSetting.seconds("SLIPWAY_STALL_SECONDS", 30);
    static final WaitSetting TOTAL = WaitSetting.seconds("SLIPWAY_TOTAL_SECONDS", 3600);
    static final WaitSetting SPEED = new WaitSetting("SLIPWAY_MIN_SPEED", "bytes a second", 1000, 1, 1_000_000_000);
    static final WaitSetting ATTEMPTS = new WaitSetting("SLIPWAY_ATTEMPTS", "attempts", 4, 1, 100);

    /** After so long its user is told what is waited for. */
    static final Duration SILENCE = Duration.ofMillis(1500);

    public static final MirrorPatience DEFAULT = new MirrorPatience(
            Duration.ofSeconds(CONNECT.usual()), Duration.ofSeconds(STALL.usual()), ATTEMPTS.usual(), 512L << 20);

    public MirrorPatience {
        if (attempts < 1 || bytesPerSecond < 0 || maxPackedBytes < 1 || connect.isNegative() || stall.isNegative()) {
            throw new IllegalArgumentException("not patient enough to try once");
        }
    }

    /** With the usual speed and time in all. */
    public MirrorPatience(Duration connect, Duration stall, int attempts, long maxPackedBytes) {
        this(connect, stall, Duration.ofSeconds(TOTAL.usual()), SPEED.usual(), attempts, maxPackedBytes);
    }

    /** The usual patience, less or more of it where the environment asks for that. */
    public static MirrorPatience of(Map<String, String> environment) throws ProblemException {
        return new MirrorPatience(
                Duration.ofSeconds(CONNECT.of(environment)),
                Duration.ofSeconds(STALL.of(environment)),
                Duration.ofSeconds(TOTAL.of(environment)),
                SPEED.of(environment),
                ATTEMPTS.of(environment),
                DEFAULT.maxPackedBytes);
    }

    /** For what can be done as well by a command of its own: one attempt, where the environment does not ask for more. */
    public static MirrorPatience hurried(Map<String, String> environment) throws ProblemException {
        MirrorPatience asked = of(environment);
        int attempts = environment.containsKey(ATTEMPTS.variable()) ? asked.attempts : 1;
        return new MirrorPatience(
                asked.connect, asked.stall, asked.total, asked.bytesPerSecond, attempts, asked.maxPackedBytes);
    }

    /** Until the head of an answer is there, however it trickles in. */
    Duration answer() {
        return connect.plus(stall);
    }
}
