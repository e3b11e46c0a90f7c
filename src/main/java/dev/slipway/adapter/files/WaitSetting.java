package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.time.Duration;
import java.util.Map;

/**
 * A variable of the environment by which its user says how long something may take.
 *
 * @param unit for messages: {@code seconds}
 * @param usual where the variable is not set
 */
public record WaitSetting(String variable, String unit, int usual, int least, int most) {
    private static final int DAY = 86_400;

    /** The longest wait for the lock of a cached engine. */
    public static final WaitSetting LOCK = seconds("SLIPWAY_LOCK_SECONDS", 120);

    /** The longest wait for what comes out of a pipe. */
    public static final WaitSetting READ = seconds("SLIPWAY_READ_SECONDS", 30);

    /** A number of seconds, a day at most. */
    public static WaitSetting seconds(String variable, int usual) {
        return new WaitSetting(variable, "seconds", usual, 1, DAY);
    }

    /** What the environment says, or the usual. */
    public int of(Map<String, String> environment) throws ProblemException {
        String asked = environment.getOrDefault(variable, "").strip();
        if (asked.isEmpty()) {
            return usual;
        }
        boolean number = asked.length() <= 9 && asked.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = number ? Integer.parseInt(asked) : -1;
        if (value < least || value > most) {
            throw Problem.usage("\"" + asked + "\" (" + variable() + ") is no number of " + unit() + " between "
                            + least() + " and " + most() + ".")
                    .remedy("Unset " + variable() + " for the usual " + usual() + " " + unit() + ".");
        }
        return value;
    }

    /** The same as a time. */
    public Duration timeOf(Map<String, String> environment) throws ProblemException {
        return Duration.ofSeconds(of(environment));
    }
}
