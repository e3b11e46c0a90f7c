package dev.slipway.domain.packaging;

import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/**
 * A package as its rules see it.
 *
 * @param limits what the platform takes at most
 * @param layerBytes of layers that are not at hand
 * @param layers what names layers of which nothing is at hand; empty where there are none
 * @param store what says that it goes through a store and not up directly
 * @param run what in it runs Prisma's command line
 * @param hasEngine whether an engine that its clients look for is in it
 */
public record ShippedPackage(
        Shipped shipped,
        PackageFiles files,
        List<SizeLimit> limits,
        long layerBytes,
        Optional<Place> layers,
        Optional<Place> store,
        Optional<Place> run,
        boolean hasEngine,
        Leftovers leftovers) {
    public ShippedPackage {
        limits = List.copyOf(limits);
    }

    /** A limit of its platform. */
    public Optional<SizeLimit> limit(SizeLimit.Of of) {
        return limits.stream().filter(each -> each.of() == of).findFirst();
    }

    /** The bytes that the platform counts: unpacked, with all layers. */
    public long unpacked() {
        return files.ownBytes() + files.layerBytes() + layerBytes;
    }

    /** Whether it is so large that its size matters. */
    public boolean isNearLimit() {
        boolean unpacked = limit(SizeLimit.Of.UNPACKED)
                .filter(limit -> limit.isNear(unpacked()))
                .isPresent();
        return unpacked
                || limit(SizeLimit.Of.PACKED)
                        .filter(limit -> limit.isNear(shipped.packed().orElse(0)))
                        .isPresent();
    }

    /** The whole of it, as evidence. */
    public Place place(String text) {
        return new Place(Place.Kind.SHIPPED, shipped.name(), 0, 0, "", text);
    }
}
