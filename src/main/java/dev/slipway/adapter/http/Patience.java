package dev.slipway.adapter.http;

import dev.slipway.domain.problem.ProblemException;
import java.time.Duration;
import java.util.Map;

/**
 * How long and how often a mirror is tried, and how much is taken from it.
 *
 * @param connect until a connection stands
 * @param stall without a byte
 * @param attempts in all for one file, resumptions included
 * @param maxPackedBytes the largest packed file that is accepted
 */
public record Patience(Duration connect, Duration stall, int attempts, long maxPackedBytes) {
    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), 4, 512L << 20);

    /** Seconds without a byte after which a mirror is given up, for those who sit behind a slow one. */
    public static final String STALL_VARIABLE = "SLIPWAY_STALL_SECONDS";

    private static final int DAY = 86_400;

    public Patience {
        if (attempts < 1 || maxPackedBytes < 1 || connect.isNegative() || stall.isNegative()) {
            throw new IllegalArgumentException("not patient enough to try once");
        }
    }

    /** The usual patience, less or more of it where the environment asks for that. */
    public static Patience of(Map<String, String> environment) throws ProblemException {
        String asked = environment.getOrDefault(STALL_VARIABLE, "").strip();
        if (asked.isEmpty()) {
            return DEFAULT;
        }
        boolean number = asked.length() <= 5 && asked.chars().allMatch(c -> c >= '0' && c <= '9');
        int seconds = number ? Integer.parseInt(asked) : 0;
        if (seconds < 1 || seconds > DAY) {
            throw new ProblemException(new BadStallTime(asked));
        }
        return new Patience(DEFAULT.connect, Duration.ofSeconds(seconds), DEFAULT.attempts, DEFAULT.maxPackedBytes);
    }
}
