package dev.slipway.domain.install;

import dev.slipway.domain.judgement.Place;
import java.util.List;

/**
 * A locked package that has packages for platforms, of which an installation takes the one that fits.
 *
 * @param listed those that it asks for, whether they are locked or not
 * @param locked those of them that are
 * @param development whether nothing needs it at run time
 * @param place where it is locked
 */
public record NativeParent(
        String name, String version, List<String> listed, List<String> locked, boolean development, Place place) {
    public NativeParent {
        listed = List.copyOf(listed);
        locked = List.copyOf(locked);
    }
}
