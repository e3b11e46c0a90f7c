package dev.slipway.domain.packaging;

import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/**
 * The packages of Prisma that the code loads, and package.json names for development alone.
 *
 * @param names with where each stands
 * @param packed why what is packed does not depend on that; empty where it does
 * @param open why it is not known what is packed; empty where it is
 */
public record DevelopmentPackages(List<Named> names, Optional<String> packed, Optional<String> open) {
    public DevelopmentPackages {
        names = List.copyOf(names);
    }

    /** One of them. */
    public record Named(String name, Place place) {}
}
