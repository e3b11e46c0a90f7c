package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.judgement.Place;
import java.util.Optional;

/**
 * A thing in a stage.
 *
 * @param madeIn the stage where it was installed or generated
 * @param targets what PRISMA_CLI_BINARY_TARGETS said there; empty text where nothing did
 * @param early whether OpenSSL was not installed there yet
 * @param brought by which line it came from another stage
 * @param without the call that generated it and left its engine out
 */
public record LocatedThing(
        Thing thing,
        String path,
        int madeIn,
        String targets,
        boolean early,
        Optional<Instruction.Copy> brought,
        Optional<Place> without) {
    /** In the place of targets: whether engines were fetched at all is not known. */
    public static final String WITHOUT_SCRIPTS = "-";

    LocatedThing at(String other, Optional<Instruction.Copy> by) {
        return new LocatedThing(thing, other, madeIn, targets, early, by.or(() -> brought), without);
    }
}
