package dev.slipway.domain.natives;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.platform.Decision;
import java.util.List;

/**
 * What Prisma makes of an image at run time, and the engines that are there for it.
 *
 * @param engines all that ship
 * @param place of the image, as evidence
 * @param prisma its version for people
 */
public record DetectedPlace(Decision decision, List<ShippedNative> engines, Place place, String prisma) {
    public DetectedPlace {
        engines = List.copyOf(engines);
    }

    /** Whether a client is there that has an engine, and not the command line alone. */
    public boolean hasClients() {
        return engines.stream().anyMatch(engine -> !DecisiveEngines.isOfCommandLine(engine));
    }
}
