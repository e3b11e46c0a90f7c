package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.FunctionImage;
import dev.slipway.domain.deployment.ImageDestination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.descriptor.ComposeServices;
import dev.slipway.domain.descriptor.Declared;
import dev.slipway.domain.descriptor.Descriptors;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.OtherImage;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.usecase.manifests.DefaultDockerfile;
import dev.slipway.usecase.manifests.KubernetesFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where a project goes, by the files that platforms read. */
public final class Destinations {
    /** Each says its platform by being there, the first of several. */
    private static final List<Map.Entry<String, Platform>> BY_NAME = List.of(
            Map.entry("vercel.json", Platform.VERCEL),
            Map.entry("vercel.ts", Platform.VERCEL),
            Map.entry("vercel.toml", Platform.VERCEL),
            Map.entry(".vercel/project.json", Platform.VERCEL),
            Map.entry("now.json", Platform.NOW),
            Map.entry("netlify.toml", Platform.NETLIFY));

    private final ReadFiles read;
    private final FolderTexts files;
    private final List<Destination> found = new ArrayList<>();
    private final Map<String, Destination> byFunction = new LinkedHashMap<>();
    private final List<FunctionImage> images = new ArrayList<>();
    private boolean described;
    private boolean hostNetwork;
    private Optional<TeamsWord> said = Optional.empty();
    private boolean decided;
    private List<String> named = List.of();
    private Optional<String> program = Optional.empty();

    private Destinations(FolderTexts files) {
        this.files = files;
        this.read = new ReadFiles(files, new LinkedHashMap<>());
    }

    /** All of a project, by file; a file that cannot be read says its platform and no more. */
    public static FoundDestinations of(FolderTexts files) {
        Destinations destinations = new Destinations(files);
        destinations.decided();
        destinations.functions();
        destinations.named();
        destinations.containers();
        destinations.manifests();
        destinations.said.ifPresent(word -> word.complete(destinations.found, destinations.byFunction));
        return new FoundDestinations(
                destinations.found,
                destinations.described,
                destinations.decided,
                destinations.hostNetwork,
                destinations.byFunction,
                destinations.images,
                destinations.read.unread(),
                destinations.program());
    }

    /** What a team has written down, since no file of a platform says it. */
    private void decided() {
        for (String name : SlipwayFile.NAMES) {
            Optional<String> text = read.text(name);
            decided |= text.isPresent();
            said = said.or(() -> text.flatMap(each -> said(name, each)));
        }
        said.flatMap(TeamsWord::own).ifPresent(this::add);
    }

    private Optional<TeamsWord> said(String name, String text) {
        try {
            Optional<Document> document =
                    files.documents().parse(name, text).stream().findFirst();
            if (document.isEmpty()) {
                return Optional.empty();
            }
            SlipwayFile.Content ours = SlipwayFile.read(document.get());
            named = ours.files();
            return Optional.of(new TeamsWord(ours.destination()));
        } catch (ProblemException e) {
            // Who reads its other parts says what is wrong with it.
            return Optional.empty();
        }
    }

    /** Those that slipway.yaml names are read in the place of the usual ones, as they are in a plan. */
    private void functions() {
        if (!named.isEmpty()) {
            // One that is not there is told by who plans.
            described |= named.stream().anyMatch(name -> read.text(name).isEmpty());
            named.stream()
                    .filter(name -> read.documents(name).stream().anyMatch(Descriptors::declaresFunctions))
                    .forEach(this::functions);
            return;
        }
        read.first(PlatformFiles.FUNCTIONS)
                .ifPresentOrElse(
                        this::functions,
                        () -> read.first(PlatformFiles.SERVERLESS_PROGRAMS).ifPresent(name -> {
                            program = Optional.of(name);
                            add(DeclaredFunctions.unknown(name, name + " is a program, which is not run"));
                        }));
    }

    private void functions(String name) {
        DeclaredFunctions declared = DeclaredFunctions.of(name, read.documents(name), files, read::text);
        described |= declared.described();
        byFunction.putAll(declared.byName());
        images.addAll(declared.images());
        declared.destinations().forEach(this::add);
    }

    private void named() {
        BY_NAME.forEach(each -> named(each.getKey(), each.getValue()));
        PlatformFiles.FLY.forEach(name -> named(name, Platform.FLY));
    }

    private void named(String file, Platform platform) {
        if (read.text(file).isPresent() && found.stream().noneMatch(to -> to.platform() == platform)) {
            add(platform, file);
        }
    }

    private void containers() {
        found.replaceAll(each -> each.platform() == Platform.FLY ? onFly(each) : each);
        read.first(DefaultDockerfile.NAMES)
                .filter(name -> found.stream().noneMatch(each -> FlyToml.isBuiltOf(name, each)))
                .ifPresent(this::image);
        read.first(PlatformFiles.COMPOSE).ifPresent(this::compose);
    }

    private void image(String name) {
        Dockerfile file = DefaultDockerfile.shipped(
                Dockerfile.read(name, read.text(name).orElse("")),
                files.texts(),
                files.folder(),
                read.first(PlatformFiles.COMPOSE).map(this::composed).orElse(List.of()));
        if (read.unread().containsKey(name)) {
            add(Platform.IMAGE, name);
        } else if (OtherImage.why(file).isEmpty()) {
            add(ImageDestination.of(file));
        }
    }

    /** The image that is built for it, so that it and its Dockerfile are one destination. */
    private Destination onFly(Destination fly) {
        String own = read.first(PlatformFiles.FLY).orElse(PlatformFiles.FLY.get(0));
        FlyToml file =
                read.documents(own).stream().findFirst().map(FlyToml::new).orElse(FlyToml.NONE);
        try {
            return file.known(
                    fly, name -> read.text(name).filter(text -> !read.unread().containsKey(name)));
        } catch (ProblemException e) {
            read.unread().put(own, e.problem());
            return fly;
        }
    }

    private List<Document> composed(String name) {
        List<Document> all = new ArrayList<>(read.documents(name));
        List.copyOf(all)
                .forEach(each -> ComposeServices.included(each).forEach(other -> all.addAll(read.documents(other))));
        return all;
    }

    private void compose(String name) {
        List<Document> all = composed(name);
        if (all.isEmpty()) {
            add(Platform.COMPOSE, name);
        }
        List<Declared> services = Descriptors.read(all, files).declared();
        // One with nothing but the developer's database declares nothing that is deployed.
        described |= all.isEmpty() || !services.isEmpty();
        hostNetwork =
                read.text(name).filter(text -> text.contains("network_mode")).isPresent();
        services.stream()
                .findFirst()
                .ifPresent(each ->
                        add(Destination.of(Platform.COMPOSE, each.workload().place())));
    }

    /** One destination, however many manifests there are. */
    private void manifests() {
        List<String> names;
        try {
            KubernetesFiles kubernetes = KubernetesFiles.of(files.texts(), files.folder());
            names = Stream.concat(kubernetes.manifests().stream(), kubernetes.unread().stream())
                    .map(file -> Slashes.relative(files.folder(), file))
                    .toList();
        } catch (ProblemException e) {
            // Who plans says what cannot be listed.
            return;
        }
        if (names.isEmpty()) {
            return;
        }
        described = true;
        add(Destination.of(
                Platform.KUBERNETES,
                Descriptors.read(
                                names.stream()
                                        // What a template makes only Helm tells, and nothing is wrong with it.
                                        .filter(name -> read.text(name)
                                                .filter(text -> text.contains("{{"))
                                                .isEmpty())
                                        .flatMap(name -> read.documents(name).stream())
                                        .toList(),
                                files)
                        .declared()
                        .stream()
                        .findFirst()
                        .map(each -> each.workload().place())
                        .orElse(Place.in(names.get(0), 0, "it is there"))));
    }

    private void add(Platform platform, String file) {
        add(Destination.of(platform, Place.in(file, 0, "it is there")));
    }

    /** That of a tool whose functions stand in code, or of Cloudflare: an image may be the developer's, or one of what it deploys. */
    private Optional<String> program() {
        boolean image = found.stream()
                .allMatch(each -> each.platform() == Platform.IMAGE || each.platform() == Platform.COMPOSE);
        return program.or(() -> image ? read.first(PlatformFiles.PROGRAMS) : Optional.empty())
                .or(() -> found.isEmpty() ? read.first(PlatformFiles.WRANGLER) : Optional.empty())
                .or(() -> image ? new ProgramsBelow(files).first() : Optional.empty());
    }

    /** Functions that run in the same are one destination. */
    private void add(Destination destination) {
        if (found.stream().noneMatch(each -> each.title().equals(destination.title()))) {
            found.add(destination);
        }
    }
}
