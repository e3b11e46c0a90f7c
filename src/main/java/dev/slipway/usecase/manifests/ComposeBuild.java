package dev.slipway.usecase.manifests;

import dev.slipway.domain.descriptor.ComposeServices;
import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What compose builds for a service (Compose Build Specification).
 *
 * @param context the folder that it builds of, as {@code api/}; empty where that is the project's
 * @param file the Dockerfile, by its path in the project
 * @param inline the text that stands in the place of one
 * @param target the stage that it ends with; empty where that is the last
 */
public record ComposeBuild(
        String context, String file, Optional<String> inline, Optional<String> target, Map<String, String> arguments) {
    public ComposeBuild {
        arguments = Map.copyOf(arguments);
    }

    /** Empty where an image is only named. */
    public static Optional<ComposeBuild> of(Mapping service) {
        Optional<Node> build = service.get("build");
        if (build.isEmpty()) {
            return Optional.empty();
        }
        Mapping settings = build.get().asMapping();
        String context =
                folder(build.get().asText().or(() -> text(settings, "context")).orElse("."));
        String file = text(settings, "dockerfile").orElse(DefaultDockerfile.NAMES.get(0));
        return Optional.of(new ComposeBuild(
                context,
                context + (file.startsWith("./") ? file.substring(2) : file),
                text(settings, "dockerfile_inline"),
                text(settings, "target"),
                arguments(settings)));
    }

    private static String folder(String written) {
        String path = written.replaceFirst("^\\.(?:/+|$)", "").replaceFirst("/+$", "");
        return path.isEmpty() ? "" : path + "/";
    }

    /** Whether it is built of the project's folder, by a Dockerfile that is a file. */
    public boolean isHere() {
        return context.isEmpty() && inline.isEmpty();
    }

    private static Optional<String> text(Mapping settings, String key) {
        return settings.get(key).flatMap(Node::asText);
    }

    /** Written as a mapping, or as a list of {@code NAME=value}. */
    private static Map<String, String> arguments(Mapping settings) {
        Map<String, String> all = new HashMap<>();
        Optional<Node> args = settings.get("args");
        for (MappingEntry each :
                args.map(Node::asMapping).map(Mapping::effective).orElse(List.of())) {
            each.value().asText().ifPresent(value -> all.put(each.key().value(), value));
        }
        for (Node each : args.map(Node::asSequence).map(Sequence::items).orElse(List.of())) {
            String[] pair = each.asText().orElse("").split("=", 2);
            if (pair.length == 2) {
                all.put(pair[0], pair[1]);
            }
        }
        return all;
    }

    /**
     * As far as it is built; empty where there is no such file, or no such stage.
     *
     * @param inside the text of a file of the project, by its path there
     */
    public Optional<Dockerfile> dockerfile(Function<String, Optional<String>> inside) {
        Optional<Dockerfile> whole = inline.map(text -> Dockerfile.read("dockerfile_inline", text, arguments))
                .or(() -> read(inside, file))
                .or(() -> file.equals(context + DefaultDockerfile.NAMES.get(0))
                        ? read(inside, context + DefaultDockerfile.NAMES.get(1))
                        : Optional.empty());
        return (target.isEmpty() ? whole : whole.flatMap(each -> each.upTo(target.get())))
                .filter(each -> !each.stages().isEmpty());
    }

    private Optional<Dockerfile> read(Function<String, Optional<String>> inside, String name) {
        return inside.apply(name).map(text -> Dockerfile.read(name, text, arguments));
    }

    /** Whether two builds end with the same stage. */
    public static boolean isSame(Dockerfile one, Dockerfile other) {
        return one.name().equals(other.name())
                && one.last().orElseThrow().line() == other.last().orElseThrow().line();
    }

    /** The stages that services ask of a Dockerfile of the project's folder; empty for the last. */
    static List<Optional<String>> targets(List<Document> documents, String dockerfile) {
        return documents.stream()
                .flatMap(document -> ComposeServices.of(document).stream())
                .map(service -> service.value().asMapping())
                .filter(service -> !isMounted(service))
                .flatMap(service -> of(service).stream())
                .filter(build -> build.isHere() && build.file().equals(dockerfile))
                .map(ComposeBuild::target)
                .toList();
    }

    /** With the project's folder in the place of what the image has, as for development. */
    public static boolean isMounted(Mapping service) {
        return service.get("volumes").map(Node::asSequence).map(Sequence::items).orElse(List.of()).stream()
                .map(item -> item.asText()
                        .or(() -> item.asMapping().get("source").flatMap(Node::asText))
                        .orElse(""))
                .anyMatch(volume -> volume.equals(".")
                        || volume.startsWith(".:")
                        || volume.startsWith("./:")
                        || volume.startsWith("./src"));
    }

    /** Whether what it ends with ships, by the name of its last stage. */
    public static boolean ships(Dockerfile built) {
        return built.last()
                .flatMap(BuildStage::name)
                .filter(ShippedStage.OTHERS::contains)
                .isEmpty();
    }
}
