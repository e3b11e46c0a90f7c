package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.BuiltFiles;
import dev.slipway.port.BuiltFiles.Source;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import dev.slipway.usecase.deploycheck.destination.FoundDestinations;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the packages that a project's tools have left where they leave them; what may be none is not taken for one. */
public final class BuiltPackages {
    /** Of many functions that are packed alike, so many say what there is to say. */
    private static final int MOST = 12;

    private final BuiltFiles files;
    private final Clock clock;
    private final Path folder;
    private final List<Destination> destinations;
    private final FoundDestinations workloads;
    private final List<Parcel> found = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private BuiltPackages(Means means, List<Destination> destinations, FoundDestinations workloads) {
        this.files = means.files();
        this.clock = means.clock();
        this.folder = means.texts().folder();
        this.destinations = destinations;
        this.workloads = workloads;
    }

    /**
     * What was found.
     *
     * @param left what was found and is not looked at, each with the reason, a clause
     */
    public record Found(List<Parcel> parcels, List<String> left) {
        public Found {
            parcels = List.copyOf(parcels);
            left = List.copyOf(left);
        }

        /** What keeps what ships from being judged, or its judgement from being today's; a clause each. */
        public List<String> doubts() {
            List<String> doubts = new ArrayList<>();
            if (parcels.isEmpty() && left.isEmpty()) {
                doubts.add("what ships was not looked at; give it: --package dist.zip, or --image app.tar");
            }
            for (Parcel each : parcels) {
                each.age()
                        .filter(PackageAge::isStale)
                        .ifPresent(age -> doubts.add(each.name() + " is " + age.words()
                                + ": build it anew; or judge it as it is: --package " + each.name()));
            }
            doubts.addAll(left);
            return doubts;
        }
    }

    /** The means to look with. */
    public record Means(FolderTexts texts, BuiltFiles files, Clock clock) {}

    /** All of a project, by the platforms that it goes to. */
    public static Found of(Means means, List<Destination> destinations, FoundDestinations workloads) {
        BuiltPackages built = new BuiltPackages(means, destinations, workloads);
        BuiltFunctions functions = new BuiltFunctions(means);
        if (built.goesTo(Platform.LAMBDA)) {
            built.take(Platform.LAMBDA, functions.onLambda());
        }
        if (built.goesTo(Platform.VERCEL) || built.goesTo(Platform.NOW)) {
            built.take(Platform.VERCEL, functions.onVercel());
        }
        if (built.goesTo(Platform.NETLIFY)) {
            built.take(Platform.NETLIFY, functions.onNetlify());
        }
        Optional<Platform> image = destinations.stream()
                .map(Destination::platform)
                .filter(Platform::isImage)
                .findFirst();
        if (image.isPresent()) {
            built.take(image.get(), functions.inContainers());
        }
        built.left.addAll(functions.left());
        return new Found(built.found, built.left);
    }

    /**
     * A package.
     *
     * @param function that it is of; empty where only its name tells
     * @param layers zips and folders of layers, later ones over earlier ones
     * @param elsewhere files that it takes from elsewhere in the project, by their paths in it
     * @param runtime what it says itself that it runs in
     * @param architecture what it says itself that it runs on
     */
    record Built(
            Path path,
            Optional<String> function,
            List<Path> layers,
            Map<String, Path> elsewhere,
            Optional<Fact<String>> runtime,
            Optional<Fact<String>> architecture) {
        Built {
            layers = List.copyOf(layers);
            elsewhere = Map.copyOf(elsewhere);
        }

        /** One of which only the place is known. */
        static Built at(Path path) {
            return new Built(path, Optional.empty(), List.of(), Map.of(), Optional.empty(), Optional.empty());
        }

        /** One of a function, with its layers. */
        static Built of(Path path, Optional<String> function, List<Path> layers) {
            return new Built(path, function, layers, Map.of(), Optional.empty(), Optional.empty());
        }

        String name() {
            return function.orElseGet(() -> PackageName.of(path));
        }

        /** Where it goes, with what it says itself; what its user says on the command line wins. */
        Destination known(Destination to) {
            return new Destination(
                    to.platform(),
                    to.why(),
                    isSaid(to.runtime()) ? to.runtime() : runtime.or(to::runtime),
                    isSaid(to.architecture()) ? to.architecture() : architecture.or(to::architecture));
        }

        private static boolean isSaid(Optional<Fact<String>> fact) {
            return fact.filter(each -> each.place().kind() == Place.Kind.OTHER).isPresent();
        }
    }

    private boolean goesTo(Platform platform) {
        return destinations.stream().anyMatch(each -> each.platform() == platform);
    }

    private void take(Platform platform, List<Built> built) {
        Optional<Source> newest = built.isEmpty() ? Optional.empty() : files.newestSource(folder);
        for (Built each : built.subList(0, Math.min(MOST, built.size()))) {
            found.add(new Parcel(
                    shown(each.path()),
                    each.path(),
                    platform.isImage() ? Shipped.APP : GivenParcels.TASK,
                    each.layers(),
                    each.elsewhere(),
                    destinations(platform, each),
                    age(each.path(), newest)));
        }
        if (built.size() > MOST) {
            left.add("only " + MOST + " of the " + built.size() + " packages for " + platform.title()
                    + " were looked at; the others: --package "
                    + shown(built.get(MOST).path()) + " …");
        }
    }

    private Optional<PackageAge> age(Path path, Optional<Source> newest) {
        return files.written(path)
                .map(written -> new PackageAge(
                        written,
                        newest.map(Source::path),
                        newest.map(Source::changed).orElse(written),
                        clock.instant()));
    }

    private List<Destination> destinations(Platform platform, Built built) {
        List<Destination> all = destinations.stream()
                .filter(each ->
                        each.platform() == platform || (platform == Platform.VERCEL && each.platform() == Platform.NOW))
                .toList();
        List<String> named =
                workloads.named(built.name()).stream().map(Destination::title).toList();
        List<Destination> meant =
                all.stream().filter(each -> named.contains(each.title())).toList();
        return (meant.isEmpty() ? all : meant)
                .stream().map(built::known).distinct().toList();
    }

    private String shown(Path path) {
        return Slashes.relative(folder, path);
    }
}
