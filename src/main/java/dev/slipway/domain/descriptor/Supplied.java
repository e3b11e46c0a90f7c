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
 * @param entry the line of a .env file that it is taken from
 * @param ofDeploy the variable of the deploy's environment that it is taken from, where no file is known to set that
 */
public record Supplied(
        String name,
        String text,
        boolean whole,
        boolean literal,
        Place place,
        Optional<EnvEntry> entry,
        Optional<String> ofDeploy) {
    @Override
    public String toString() {
        return name + " (" + place.place() + ")";
    }
}
