package dev.slipway.domain.descriptor;

import dev.slipway.domain.judgement.Place;
import java.util.Optional;

/**
 * A variable with a database's URL that a descriptor gives to a process.
 *
 * @param text its value as far as the project's files tell it; a secret
 * @param whole whether that is all of it
 * @param literal whether it is written out there, and not in a file or a variable that it names
 * @param place where the descriptor gives it
 * @param written where its text stands
 * @param entry the line of a .env file that it is taken from
 * @param ofDeploy the variable of the deploy's environment that it is taken from, where no file is known to set that
 * @param stage where it is this and not what it is elsewhere, such as {@code stage prod}; empty for what is deployed where
 *     nobody says where to
 */
public record Supplied(
        String name,
        String text,
        boolean whole,
        boolean literal,
        Place place,
        Place written,
        Optional<EnvEntry> entry,
        Optional<String> ofDeploy,
        Optional<String> stage) {
    /** The same as a stage has it. */
    public Supplied at(String other) {
        return new Supplied(name, text, whole, literal, place, written, entry, ofDeploy, Optional.of(other));
    }

    /** Whether another one is the same in effect: what stands in no file is as unknown in one stage as in another. */
    public boolean isLike(Supplied other) {
        boolean unknown = !whole && !other.whole;
        return text.equals(other.text) || (unknown && entry.isEmpty() && other.entry.isEmpty());
    }

    @Override
    public String toString() {
        return name + " (" + place.place() + ")";
    }
}
