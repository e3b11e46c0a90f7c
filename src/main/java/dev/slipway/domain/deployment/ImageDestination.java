package dev.slipway.domain.deployment;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;

/** Where a Dockerfile's project goes: into an image that is built on what its last stage names. */
public final class ImageDestination {
    private ImageDestination() {}

    public static Destination of(Dockerfile file) {
        return file.last()
                .map(stage -> new Destination(
                        Platform.IMAGE,
                        file.place(stage),
                        stage.image().map(image -> new Fact<>(image, file.place(stage))),
                        stage.cpu().map(cpu -> new Fact<>(cpu, file.place(stage)))))
                .orElseGet(() -> Destination.of(Platform.IMAGE, Place.in(file.name(), 0, "it has no FROM")));
    }
}
