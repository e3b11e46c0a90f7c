package dev.slipway.usecase.deploycheck.destination;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.ImageDestination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.project.Fact;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.manifests.DefaultDockerfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code fly.toml} says of the image that Fly.io's machines run. Sources: Fly.io's page "App configuration", 2026-08-07;
 * flyctl, which builds for linux/amd64 and nothing else, 2026-08-21.
 */
public final class FlyToml {
    /** One that is not there. */
    static final FlyToml NONE = new FlyToml(Optional.empty());

    /** Each makes an image without a Dockerfile, also where there is one. */
    private static final List<String> OTHERS = List.of("image", "builder", "buildpacks", "builtin");

    private final Optional<Document> document;

    FlyToml(Document document) {
        this(Optional.of(document));
    }

    private FlyToml(Optional<Document> document) {
        this.document = document;
    }

    /** A project's; one that says nothing where there is none, or none that can be read. */
    public static FlyToml of(ReadableTexts texts, Documents documents, Path folder) {
        try {
            for (String name : PlatformFiles.FLY) {
                Optional<String> text = texts.read(folder.resolve(name));
                if (text.isPresent()) {
                    return new FlyToml(
                            documents.parse(name, text.get()).stream().findFirst());
                }
            }
        } catch (ProblemException unreadable) {
            // Who says where the project goes says why.
        }
        return NONE;
    }

    /** Where the text of a file of the project comes from. */
    public interface Texts {
        Optional<String> text(String name) throws ProblemException;
    }

    /**
     * What machines start in the place of the image's command.
     *
     * @param words where it is written as words; none where it is one line, which is cut as a shell does
     */
    public record Started(String line, List<String> words, Place place) {}

    /** Whether a destination is Fly.io, with an image of a Dockerfile that is at hand. */
    public static boolean isBuilt(Destination destination) {
        return destination.platform() == Platform.FLY
                && destination
                        .runtime()
                        .map(Fact::place)
                        .filter(place -> place.kind() == Place.Kind.FILE)
                        .filter(place ->
                                !PlatformFiles.FLY.contains(place.file()) && !SlipwayFile.NAMES.contains(place.file()))
                        .isPresent();
    }

    /** The same of that Dockerfile. */
    static boolean isBuiltOf(String name, Destination destination) {
        return isBuilt(destination)
                && destination.runtime().orElseThrow().place().file().equals(name);
    }

    /** A destination with what its image is built on, and the CPU of all of Fly.io's machines. */
    Destination known(Destination fly, Texts texts) throws ProblemException {
        Optional<Fact<String>> base = fly.runtime().isPresent() ? fly.runtime() : base(texts);
        return new Destination(
                fly.platform(), fly.why(), base, fly.architecture().or(() -> Optional.of(cpu(fly.why()))));
    }

    /** That of all machines of Fly.io. */
    static Fact<String> cpu(Place why) {
        return new Fact<>("x64", why);
    }

    private Optional<Fact<String>> base(Texts texts) throws ProblemException {
        return dockerfile(texts)
                .map(ImageDestination::of)
                .flatMap(Destination::runtime)
                .or(() -> entry("build", "image").flatMap(this::fact));
    }

    /** What flyctl builds; empty where an image comes from elsewhere. */
    public Optional<Dockerfile> dockerfile(Texts texts) throws ProblemException {
        if (OTHERS.stream().anyMatch(each -> entry("build", each).isPresent())) {
            return Optional.empty();
        }
        Optional<String> named = text("build", "dockerfile").map(FlyToml::plain);
        for (String name : named.map(List::of).orElse(DefaultDockerfile.NAMES)) {
            Optional<String> text = isOutside(name) ? Optional.empty() : texts.text(name);
            if (text.isPresent()) {
                return Optional.of(upTo(Dockerfile.read(name, text.get(), arguments())));
            }
        }
        return Optional.empty();
    }

    private Dockerfile upTo(Dockerfile file) throws ProblemException {
        Optional<String> target = text("build", "build-target");
        if (target.isEmpty()) {
            return file;
        }
        return file.upTo(target.get())
                .orElseThrow(() -> Problem.input(name() + ": build-target names the stage \"" + target.get()
                                + "\", and " + file.name() + " has none of that name: its build fails.")
                        .remedy("Name one of its stages, or take build-target out."));
    }

    /** Another place, or another host, or no name of a file at all. */
    private static boolean isOutside(String name) {
        return name.indexOf(0) >= 0 || name.contains(":") || name.startsWith("../") || name.contains("/../");
    }

    /** Below the folder of fly.toml also where it begins with a slash: flyctl joins the two (resolveDockerfilePath, 2026-08-21). */
    private static String plain(String name) {
        int at = 0;
        while (name.startsWith("/", at) || name.startsWith("./", at)) {
            at = name.indexOf('/', at) + 1;
        }
        return name.substring(at);
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new HashMap<>();
        entries("build", "args")
                .forEach(each -> each.value()
                        .asText()
                        .ifPresent(value -> arguments.put(each.key().value(), value)));
        return arguments;
    }

    /** What the machine of a release starts: it has the image, no volume, and fails the deploy. */
    public Optional<Started> release() {
        return entry("deploy", "release_command").flatMap(this::started);
    }

    /** The file that takes the place of .dockerignore. */
    public Optional<String> ignoreFile() {
        return text("build", "ignorefile").map(FlyToml::plain).filter(name -> !isOutside(name));
    }

    /** The release, and the process groups and settings that do not start what the image says. */
    public List<Started> starts() {
        List<Started> starts = new ArrayList<>();
        release().ifPresent(starts::add);
        entries("processes").flatMap(each -> started(each).stream()).forEach(starts::add);
        experimental().ifPresent(starts::add);
        return starts;
    }

    private Optional<Started> started(MappingEntry entry) {
        return fact(entry)
                .filter(fact -> !fact.value().isBlank())
                .map(fact -> new Started(fact.value(), List.of(), fact.place()));
    }

    /** {@code exec} alone, or {@code entrypoint} and {@code cmd} behind one another, each a list of words. */
    private Optional<Started> experimental() {
        List<MappingEntry> all = entries("experimental").toList();
        List<String> keys = all.stream().anyMatch(each -> each.key().value().equals("exec"))
                ? List.of("exec")
                : List.of("entrypoint", "cmd");
        List<MappingEntry> said = keys.stream()
                .flatMap(key -> all.stream().filter(each -> each.key().value().equals(key)))
                .toList();
        List<String> words = said.stream()
                .flatMap(each -> each.value().asSequence().items().stream())
                .flatMap(word -> word.asText().stream())
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Started(
                        String.join(" ", words), words, place(said.get(0).key())));
    }

    private Optional<Fact<String>> fact(MappingEntry entry) {
        return entry.value().asText().map(text -> new Fact<>(text, place(entry.key())));
    }

    private Place place(Node node) {
        Document file = document.orElseThrow();
        int line = file.line(node);
        return Place.in(name(), line, file.lineText(line).strip());
    }

    private String name() {
        return document.orElseThrow().name();
    }

    private Optional<String> text(String section, String key) {
        return entry(section, key).flatMap(each -> each.value().asText());
    }

    private Optional<MappingEntry> entry(String section, String key) {
        return entries(section).filter(each -> each.key().value().equals(key)).findFirst();
    }

    private Stream<MappingEntry> entries(String... path) {
        return document.flatMap(file -> file.at(path)).map(Node::asMapping).map(Mapping::effective).stream()
                .flatMap(List::stream);
    }
}
