package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.ImagePlatform;
import java.util.List;

/**
 * One of the images that an archive holds.
 *
 * @param id by which two of them are told from each other
 * @param names its tags, as far as it has some
 * @param layers their paths in the archive, the lowest first
 */
record Image(String id, List<String> names, ImageConfig config, List<String> layers) {
    Image {
        names = List.copyOf(names);
        layers = List.copyOf(layers);
    }

    ImagePlatform platform() {
        return config.platform();
    }
}
