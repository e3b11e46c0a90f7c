package dev.slipway.domain.capacity;

import java.util.Optional;

/**
 * How many connections a database of one size carries.
 *
 * @param engine such as {@code postgresql} or {@code aurora-mysql}
 * @param instance the class or plan in lower case, without {@code db.}
 * @param connections the number exactly as its source has it
 * @param reserved how many of {@code connections} the server keeps for administrators: applications cannot use them
 * @param takenOff how many the source took off before it published {@code connections}: the server's own
 *     {@code max_connections} is the sum of both
 * @param source where the number is from, for people
 * @param date of the source: a year, a month or a day, as in ISO 8601
 * @param note what its user should know of this number
 */
public record Capacity(
        String engine,
        String instance,
        int connections,
        int reserved,
        int takenOff,
        CapacityKind kind,
        String source,
        String date,
        Optional<String> note) {
    public Capacity {
        if (connections < 1 || reserved < 0 || takenOff < 0) {
            throw new IllegalArgumentException("no capacity: " + connections + ", " + reserved + ", " + takenOff);
        }
    }

    /** A number that the user named for a database of unknown size; nothing is known to be reserved of it. */
    public static Capacity given(Optional<String> engine, Optional<String> instance, int connections, String option) {
        return new Capacity(
                engine.map(EngineName::of).orElse("-"),
                instance.map(InstanceName::of).orElse("-"),
                connections,
                0,
                0,
                CapacityKind.GIVEN,
                option,
                "-",
                Optional.empty());
    }

    /**
     * What a server said of itself.
     *
     * @param connections its limit, or a lower one of the role or the database
     * @param reserved slots of {@code connections} that the role may not take
     * @param source the server and when it was asked
     * @param date of that: a day
     * @param kept which slots these are
     */
    public static Capacity asked(
            String engine, int connections, int reserved, String source, String date, Optional<String> kept) {
        return new Capacity(engine, "-", connections, reserved, 0, CapacityKind.ASKED, source, date, kept);
    }

    /** What applications can open at the same time; at least 0. */
    public int usable() {
        return Math.max(0, connections - reserved);
    }

    /** The server's own limit, administrators included. */
    public int serverLimit() {
        return connections + takenOff;
    }
}
