package dev.slipway.domain.connections;

import dev.slipway.domain.judgement.Place;

/**
 * A function or a service that uses the database.
 *
 * @param place where it is declared
 */
public record Workload(String name, WorkloadKind kind, Settings settings, Place place) {
    /** The same with what {@code other} says of it before its own settings. */
    public Workload under(Settings other) {
        return new Workload(name, kind, other.or(settings), place);
    }

    public boolean isFunction() {
        return kind == WorkloadKind.FUNCTION;
    }
}
