package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Place;
import dev.slipway.usecase.deploycheck.destination.FoundDestinations;
import dev.slipway.usecase.deploycheck.shipped.ShippedRequest.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What ships by the word of the command line. */
public record GivenParcels(ShippedRequest request, List<Destination> destinations, FoundDestinations workloads) {
    /** Where a package lies on Lambda, which those of Vercel and Netlify run on too. */
    static final String TASK = "/var/task";

    /**
     * All that a line names.
     *
     * @param workloads with where functions go that a file declares
     */
    public static List<Parcel> of(ShippedRequest request, List<Destination> destinations, FoundDestinations workloads) {
        return new GivenParcels(request, destinations, workloads).all();
    }

    private List<Parcel> all() {
        List<Parcel> parcels = new ArrayList<>();
        for (Given each : request.packages()) {
            List<Destination> to = packaged(each);
            boolean contained = to.stream().allMatch(one -> one.platform().isImage());
            parcels.add(parcel(each, contained ? Shipped.APP : TASK, to));
        }
        request.image().ifPresent(each -> parcels.add(parcel(each, "", imaged())));
        return parcels;
    }

    private Parcel parcel(Given given, String root, List<Destination> to) {
        return new Parcel(
                given.typed(),
                given.path(),
                root,
                root.isEmpty() ? List.of() : request.layers(),
                Map.of(),
                to,
                Optional.empty());
    }

    /** That of the function which it is named for; else all on the first platform that takes packages. */
    private List<Destination> packaged(Given given) {
        boolean zip = given.typed().endsWith(".zip");
        Destination first = first(Platform::scalesOut)
                // No container takes a zip; what takes one that nobody speaks of is Lambda.
                .or(() -> first(platform -> platform.isImage() && !zip))
                .orElse(Destination.of(Platform.LAMBDA, Place.of("--package", "")));
        List<String> named = workloads.named(PackageName.of(given.path())).stream()
                .map(Destination::title)
                .toList();
        List<Destination> meant = destinations.stream()
                .filter(each -> named.contains(each.title()))
                .toList();
        if (!meant.isEmpty()) {
            return meant;
        }
        List<Destination> all = destinations.stream()
                .filter(each -> each.platform() == first.platform())
                .toList();
        return all.isEmpty() ? List.of(first) : all;
    }

    private List<Destination> imaged() {
        return List.of(first(Platform::isImage)
                .or(() -> first(each -> each == Platform.LAMBDA))
                .orElse(Destination.of(Platform.IMAGE, Place.of("--image", ""))));
    }

    private Optional<Destination> first(Predicate<Platform> platform) {
        return destinations.stream()
                .filter(each -> platform.test(each.platform()))
                .findFirst();
    }
}
