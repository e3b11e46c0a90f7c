package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.usecase.deploycheck.shipped.BuiltPackages.Built;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the Serverless Framework deploys: the artifacts that its file names, else what it has packed itself. */
final class ServerlessPackages {
    private static final String FOLDER = ".serverless";

    private final ProjectOutput output;
    private final Optional<Document> file;
    private final Map<String, Path> layers = new LinkedHashMap<>();

    ServerlessPackages(ProjectOutput output) {
        this.output = output;
        this.file = PlatformFiles.SERVERLESS.stream()
                .flatMap(name -> output.document(name).stream())
                .findFirst();
        for (MappingEntry layer : entries("layers")) {
            // The framework packs each under its own name.
            artifact(layer.value())
                    .or(() -> output.zips(FOLDER).stream()
                            .filter(zip ->
                                    PackageName.of(zip).equals(layer.key().value()))
                            .findFirst())
                    .ifPresent(zip -> layers.put(layer.key().value(), zip));
        }
    }

    private List<MappingEntry> entries(String key) {
        return file.flatMap(document -> document.at(key)).stream()
                .filter(Mapping.class::isInstance)
                .flatMap(node -> node.asMapping().effective().stream())
                .toList();
    }

    private Optional<Path> artifact(Node owner) {
        return output.named(
                owner.asMapping()
                        .get("package")
                        .flatMap(node -> node.asMapping().get("artifact")),
                "");
    }

    /** @param left takes what was found and is not looked at */
    List<Built> all(List<String> left) {
        List<Built> found = new ArrayList<>();
        List<Path> seen = new ArrayList<>(layers.values());
        for (MappingEntry function : entries("functions")) {
            Optional<Path> own = artifact(function.value());
            own.ifPresent(path -> {
                add(path, Optional.of(function.key().value()), List.of(function), found, left);
                seen.add(path);
            });
        }
        Stream.concat(file.flatMap(document -> artifact(document.root())).stream(), packed())
                .filter(path -> !seen.contains(path))
                .distinct()
                .forEach(path -> add(path, Optional.empty(), ownersOf(path), found, left));
        return found;
    }

    private Stream<Path> packed() {
        return output.zips(FOLDER).stream().filter(path -> !path.endsWith("custom-resources.zip"));
    }

    /** The function that it is named for; else all that have none of their own. */
    private List<MappingEntry> ownersOf(Path zip) {
        List<MappingEntry> functions = entries("functions");
        List<MappingEntry> named = functions.stream()
                .filter(each -> PackageName.of(zip).equals(each.key().value()))
                .toList();
        return named.isEmpty()
                ? functions.stream()
                        .filter(each -> artifact(each.value()).isEmpty())
                        .toList()
                : named;
    }

    /** Without its layers it is not looked at: what it lacks may be in them. */
    private void add(
            Path zip, Optional<String> function, List<MappingEntry> owners, List<Built> found, List<String> left) {
        List<List<Path>> several = new ArrayList<>();
        for (MappingEntry owner : owners) {
            Optional<List<Path>> known = layersOf(owner.value());
            if (known.isEmpty()) {
                left.add("a layer of " + owner.key().value() + " is not packed yet; pack it, or give both:"
                        + " --package " + zip.getFileName() + " --layer layer.zip");
                return;
            }
            several.add(known.get());
        }
        List<List<Path>> different = several.stream().distinct().toList();
        if (different.size() > 1) {
            left.add("the functions of " + zip.getFileName() + " have different layers; give them:"
                    + " --package .serverless/" + zip.getFileName() + " --layer layer.zip");
        } else {
            found.add(Built.of(zip, function, different.isEmpty() ? List.of() : different.get(0)));
        }
    }

    /** Those of this file, in their order; empty where one is not packed. Those of other stacks are not at hand. */
    private Optional<List<Path>> layersOf(Node function) {
        Optional<Node> list = function.asMapping()
                .get("layers")
                .or(() -> file.flatMap(document -> document.at("provider", "layers")));
        List<Path> found = new ArrayList<>();
        for (Node item : list.filter(Sequence.class::isInstance).stream()
                .flatMap(node -> node.asSequence().items().stream())
                .toList()) {
            Optional<String> name = declared(item);
            if (name.isPresent() && !layers.containsKey(name.get())) {
                return Optional.empty();
            }
            name.map(layers::get).ifPresent(found::add);
        }
        return Optional.of(found);
    }

    /** The layer of the same file that an item refers to: by the name that the framework gives it in the stack. */
    private Optional<String> declared(Node item) {
        Optional<String> reference = StackReference.of(item);
        return entries("layers").stream()
                .map(entry -> entry.key().value())
                .filter(name ->
                        reference.filter(each -> each.equals(inStack(name))).isPresent())
                .findFirst();
    }

    /** Serverless Framework, lib/plugins/aws/lib/naming.js: {@code getLambdaLayerLogicalId}. */
    private static String inStack(String name) {
        String normal = name.replace("-", "Dash").replace("_", "Underscore");
        return Character.toUpperCase(normal.charAt(0)) + normal.substring(1) + "LambdaLayer";
    }
}
