package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.Interest;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Artefacts;
import dev.slipway.port.Artefacts.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ships, held open while it is judged. */
final class OpenShipped implements AutoCloseable {
    /** Where a package lies on Lambda, which those of Vercel and Netlify run on too. */
    private static final String TASK = "/var/task";

    private final List<Artefact> opened = new ArrayList<>();
    private final List<Shipped> shipped = new ArrayList<>();

    private OpenShipped() {}

    /** Opens all that a line names; on a failure none stays open. */
    static OpenShipped of(Artefacts artefacts, ShippedRequest request, List<Destination> destinations, List<Side> sides)
            throws ProblemException {
        OpenShipped open = new OpenShipped();
        Interest interest = (file, head) -> sides.stream()
                .mapToLong(side -> side.interest().in(file, head))
                .max()
                .orElse(0);
        try {
            for (ShippedRequest.Given each : request.packages()) {
                Artefact artefact =
                        artefacts.open(new Wanted(each.path(), Optional.empty(), interest, TASK, request.layers()));
                open.add(artefact, each.typed(), TASK, packaged(destinations));
            }
            if (request.image().isPresent()) {
                ShippedRequest.Given given = request.image().get();
                Artefact artefact = artefacts.open(new Wanted(given.path(), Optional.empty(), interest, "", List.of()));
                String folder = artefact.image().map(ImageConfig::workingFolder).orElse("");
                open.add(artefact, given.typed(), folder.startsWith("/") ? folder : "/", imaged(destinations));
            }
            return open;
        } catch (ProblemException failure) {
            open.close();
            throw failure;
        }
    }

    private void add(Artefact artefact, String typed, String root, Destination destination) {
        opened.add(artefact);
        shipped.add(new Shipped(typed, artefact.form(), artefact.tree(), root, destination, artefact.image()));
    }

    /** The first platform that takes packages. */
    private static Destination packaged(List<Destination> destinations) {
        return destinations.stream()
                .filter(each -> each.platform().scalesOut())
                .findFirst()
                .orElseGet(() -> Destination.of(Platform.LAMBDA, Place.of("--package", "")));
    }

    private static Destination imaged(List<Destination> destinations) {
        return destinations.stream()
                .filter(each -> each.platform() == Platform.IMAGE || each.platform() == Platform.LAMBDA)
                .findFirst()
                .orElseGet(() -> Destination.of(Platform.IMAGE, Place.of("--image", "")));
    }

    List<Shipped> all() {
        return shipped;
    }

    @Override
    public void close() {
        opened.forEach(Artefact::close);
    }
}
