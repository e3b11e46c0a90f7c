package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Sequence;
import dev.slipway.usecase.deploycheck.shipped.BuiltPackages.Built;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code sam build} has left, and what a template names that is packed already. */
record SamPackages(ProjectOutput output) {
    private static final String BUILD = ".aws-sam/build";
    private static final Set<String> FUNCTIONS = Set.of("AWS::Serverless::Function", "AWS::Lambda::Function");
    private static final Set<String> LAYERS = Set.of("AWS::Serverless::LayerVersion", "AWS::Lambda::LayerVersion");

    /** @param left takes what was found and is not looked at */
    List<Built> built(List<String> left) {
        Optional<Document> template = output.document(BUILD + "/template.yaml");
        return template.isEmpty() ? List.of() : functions(template.get(), BUILD, left);
    }

    /** Those that name a zip, or a folder with a client: what has only sources is packed by {@code sam build}. */
    List<Built> sources() {
        Optional<Document> template = PlatformFiles.TEMPLATES.stream()
                .flatMap(name -> output.document(name).stream())
                .findFirst();
        return template.isEmpty()
                ? List.of()
                : functions(template.get(), "", new ArrayList<>()).stream()
                        .filter(each -> each.path().toString().endsWith(".zip") || output.isDeployable(each.path()))
                        .toList();
    }

    private List<Built> functions(Document template, String from, List<String> left) {
        List<Built> found = new ArrayList<>();
        for (MappingEntry each : resources(template)) {
            Optional<Path> code = is(each.value(), FUNCTIONS)
                    ? code(template, each.value(), from, "CodeUri", "Code")
                    : Optional.empty();
            if (code.isPresent()) {
                String name = each.key().value();
                Optional<List<Path>> layers = layers(template, each.value(), from);
                if (layers.isEmpty()) {
                    left.add(name + " has layers of which not all are built here; give them: --package "
                            + (from.isEmpty() ? "" : from + "/") + name + " --layer layer.zip");
                } else {
                    found.add(Built.of(code.get(), Optional.of(name), layers.get()));
                }
            }
        }
        return found;
    }

    private static List<MappingEntry> resources(Document template) {
        return template.at("Resources").stream()
                .flatMap(resources -> resources.asMapping().entries().stream())
                .toList();
    }

    private static boolean is(Node resource, Set<String> types) {
        return resource.asMapping()
                .get("Type")
                .flatMap(Node::asText)
                .filter(types::contains)
                .isPresent();
    }

    private static Optional<Node> property(Document template, Node resource, String name) {
        return resource.asMapping()
                .get("Properties")
                .flatMap(of -> of.asMapping().get(name))
                .or(() -> template.at("Globals", "Function", name));
    }

    private Optional<Path> code(Document template, Node resource, String from, String... names) {
        for (String name : names) {
            Optional<Path> found = output.named(property(template, resource, name), from);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Those of the same template, in its order; empty where one is not known. */
    private Optional<List<Path>> layers(Document template, Node function, String from) {
        List<Path> found = new ArrayList<>();
        Optional<Node> list = property(template, function, "Layers");
        if (list.isPresent() && !(list.get() instanceof Sequence)) {
            return Optional.empty();
        }
        for (Node item : list.map(node -> node.asSequence().items()).orElse(List.of())) {
            Optional<Path> layer = StackReference.of(item)
                    .flatMap(name -> resources(template).stream()
                            .filter(each -> each.key().value().equals(name) && is(each.value(), LAYERS))
                            .findFirst())
                    .flatMap(each -> output.named(
                            each.value()
                                    .asMapping()
                                    .get("Properties")
                                    .flatMap(of -> of.asMapping().get("ContentUri")),
                            from));
            if (layer.isEmpty()) {
                return Optional.empty();
            }
            found.add(layer.get());
        }
        return Optional.of(found);
    }
}
