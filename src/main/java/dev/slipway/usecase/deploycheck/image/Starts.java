package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.startup.StartFiles;
import dev.slipway.domain.startup.StartReader;
import dev.slipway.domain.startup.Startup;
import dev.slipway.usecase.manifests.ImageStart;
import dev.slipway.usecase.manifests.ServiceStart;
import java.util.ArrayList;
import java.util.List;

/** What is started, by an image or its Dockerfile, and by the services that start something else in it. */
final class Starts {
    private final StartFiles files;
    private final String folder;
    private final List<Startup> starts = new ArrayList<>();

    Starts(StartFiles files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    List<Startup> all() {
        return starts;
    }

    /** What an image's own config says. */
    void image(Shipped shipped, ImageConfig config) {
        List<String> words = new ArrayList<>(config.entrypoint());
        words.addAll(config.command());
        if (!words.isEmpty()) {
            start(words, new Place(Place.Kind.SHIPPED, shipped.name(), 0, 0, "", String.join(" ", words)));
        }
    }

    /** What a Dockerfile says. */
    void recipe(Recipe recipe) {
        StartReader reader = new StartReader(files);
        new ImageStart(reader, recipe.file(), folder).read();
        starts.add(reader.end());
    }

    /** What a service starts in the place of that. */
    void service(ServiceStart service) {
        start(service.words(), service.place());
    }

    /** What may be started in the place of that: where it calls Prisma, nothing is told of it. */
    void maybe(ServiceStart service) {
        Startup startup = read(service.words(), service.place());
        if (!startup.prisma().isEmpty() || !startup.unread().isEmpty()) {
            starts.add(new Startup(
                    List.of(),
                    List.of(new Startup.Unread(
                            "docker compose up merges it, and a deploy that names its files with -f may not; a command in"
                                    + " compose.yaml itself is followed",
                            service.place(),
                            false))));
        }
    }

    private void start(List<String> words, Place place) {
        starts.add(read(words, place));
    }

    private Startup read(List<String> words, Place place) {
        StartReader reader = new StartReader(files);
        reader.program(words, folder, place);
        return reader.end();
    }
}
