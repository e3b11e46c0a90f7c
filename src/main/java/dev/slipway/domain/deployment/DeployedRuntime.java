package dev.slipway.domain.deployment;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The runtime that a project's files name for a destination, beside what the platform has.
 *
 * @param runtime such as {@code nodejs16.x}
 * @param meant how the platform writes it, where the file writes it otherwise
 * @param offer what the platform says of it today
 * @param retired the day on which it was given up; empty where that is yet to come
 * @param instead those that the platform has today, the newest last: {@code nodejs24.x}; empty where nothing is wrong with this one
 * @param engine that a client loads in the last of these, where it is another one than now
 */
public record DeployedRuntime(
        Platform platform,
        Fact<String> runtime,
        Optional<String> meant,
        Offer offer,
        Optional<LocalDate> retired,
        List<String> instead,
        Optional<String> engine) {
    /** What a platform says of a name. */
    public enum Offer {
        /** It has it, or had. */
        KNOWN,
        /** It is older than its newest, and was never there. */
        NEVER,
        /** It may be newer than what is known here, or no name of Node's. */
        UNKNOWN
    }

    public DeployedRuntime {
        instead = List.copyOf(instead);
    }

    public DeployedRuntime with(Optional<String> other) {
        return new DeployedRuntime(platform, runtime, meant, offer, retired, instead, other);
    }

    /** Its name, as the file writes it. */
    public String name() {
        return runtime.value();
    }

    public Place place() {
        return runtime.place();
    }

    /** The one to name; empty where none is known any more. */
    public Optional<String> newest() {
        return instead.stream().reduce((older, newer) -> newer);
    }
}
