package dev.slipway.domain.connections;

import dev.slipway.domain.judgement.Place;
import java.util.Optional;
import java.util.OptionalInt;

/** A number that somebody may have set, as far as it can be read without running anything. */
public sealed interface Setting {
    /**
     * It is set.
     *
     * @param value at least 0
     */
    record Known(int value, Place place) implements Setting {}

    /** Nobody set it. */
    record Absent() implements Setting {}

    /**
     * It is set to what only a deploy can tell.
     *
     * @param why a clause, such as "${self:custom.limit} is filled in at the deploy"
     */
    record Unclear(String why, Place place) implements Setting {}

    /**
     * The place where it belongs is named in the files, and what is there is kept elsewhere: a URL from a secret.
     *
     * @param why a clause, such as "its environment is in env_file"
     * @param variable of the deploy's environment that it is taken from, where it is one
     */
    record Hidden(String why, Place place, Optional<String> variable) implements Setting {
        public Hidden(String why, Place place) {
            this(why, place, Optional.empty());
        }
    }

    /**
     * Nobody set it where that could be read, and this is what holds then.
     *
     * @param why a clause, such as "the default of @prisma/adapter-pg"
     */
    record Standard(int value, String why, Place place) implements Setting {}

    /**
     * It is a part of how many run, whoever says how many that are.
     *
     * @param percent of them, rounded up
     * @param most no more than that
     */
    record PartOfCap(int percent, int most, Place place) implements Setting {
        /** The number for so many; empty where those are not known, and it has no bound of its own. */
        Setting of(Setting cap) {
            if (cap.number().isEmpty()) {
                return most == Integer.MAX_VALUE ? absent() : new Known(most, place);
            }
            long part = ((long) cap.orElse(0) * percent + 99) / 100;
            return new Known((int) Math.min(most, part), place);
        }
    }

    /** The place where it belongs is there, and leaves it out: a URL without {@code connection_limit}. */
    record LeftOut(Place place) implements Setting {}

    /** This setting, or the other where nobody made this one. */
    default Setting or(Setting other) {
        return this instanceof Absent ? other : this;
    }

    default OptionalInt number() {
        return this instanceof Known known ? OptionalInt.of(known.value()) : OptionalInt.empty();
    }

    default int orElse(int other) {
        return number().orElse(other);
    }

    default boolean isUnclear() {
        return this instanceof Unclear;
    }

    /** What nobody set. */
    static Setting absent() {
        return new Absent();
    }

    /** A number from the command line. */
    static Setting option(String option, int value) {
        return new Known(value, Place.of(option, option + " " + value));
    }
}
