package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.port.BuiltFiles;
import dev.slipway.port.BuiltFiles.Source;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the packages that a project's tools have left where they leave them; what may be none is not taken for one. */
final class BuiltPackages {
    /** Of many functions that are packed alike, so many say what there is to say. */
    private static final int MOST = 12;

    private final BuiltFiles files;
    private final Clock clock;
    private final Path folder;
    private final List<Destination> destinations;
    private final GivenParcels.Workloads workloads;
    private final List<Parcel> found = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private BuiltPackages(
            BuiltFiles files,
            Clock clock,
            Path folder,
            List<Destination> destinations,
            GivenParcels.Workloads workloads) {
        this.files = files;
        this.clock = clock;
        this.folder = folder;
        this.destinations = destinations;
        this.workloads = workloads;
    }

    /**
     * What was found.
     *
     * @param left what was found and is not looked at, each with the reason, a clause
     */
    record Found(List<Parcel> parcels, List<String> left) {
        Found {
            parcels = List.copyOf(parcels);
            left = List.copyOf(left);
        }
    }

    /** The means to look with. */
    record Means(ReadableTexts texts, Documents documents, BuiltFiles files, Clock clock) {}

    /** All of a project, by the platforms that it goes to. */
    static Found of(Means means, Path folder, List<Destination> destinations, GivenParcels.Workloads workloads) {
        BuiltPackages built = new BuiltPackages(means.files(), means.clock(), folder, destinations, workloads);
        BuiltFunctions functions = new BuiltFunctions(means, folder);
        if (built.goesTo(Platform.LAMBDA)) {
            built.take(Platform.LAMBDA, functions.onLambda());
        }
        if (built.goesTo(Platform.VERCEL) || built.goesTo(Platform.NOW)) {
            built.take(Platform.VERCEL, functions.onVercel());
        }
        if (built.goesTo(Platform.NETLIFY)) {
            built.take(Platform.NETLIFY, functions.onNetlify());
        }
        if (built.goesTo(Platform.IMAGE)) {
            built.take(Platform.IMAGE, functions.inContainers());
        }
        built.left.addAll(functions.left());
        return new Found(built.found, built.left);
    }

    /** A package, with the files that it takes from elsewhere in the project. */
    record Built(Path path, Map<String, Path> elsewhere) {}

    private boolean goesTo(Platform platform) {
        return destinations.stream().anyMatch(each -> each.platform() == platform);
    }

    private void take(Platform platform, List<Built> built) {
        Optional<Source> newest = built.isEmpty() ? Optional.empty() : files.newestSource(folder);
        for (Built each : built.subList(0, Math.min(MOST, built.size()))) {
            found.add(new Parcel(
                    shown(each.path()),
                    each.path(),
                    platform == Platform.IMAGE ? Shipped.APP : GivenParcels.TASK,
                    List.of(),
                    each.elsewhere(),
                    destinations(platform, each.path()),
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

    private List<Destination> destinations(Platform platform, Path path) {
        List<Destination> all = destinations.stream()
                .filter(each ->
                        each.platform() == platform || (platform == Platform.VERCEL && each.platform() == Platform.NOW))
                .toList();
        List<String> named = workloads.named(PackageName.of(path)).stream()
                .map(Destination::title)
                .toList();
        List<Destination> meant =
                all.stream().filter(each -> named.contains(each.title())).toList();
        return meant.isEmpty() ? all : meant;
    }

    private String shown(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
