package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Entry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.BuiltFiles;
import dev.slipway.port.Documents;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.deploycheck.BuiltPackages.Built;
import dev.slipway.usecase.deploycheck.BuiltPackages.Means;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The folders and archives of functions, by the tools that make them. */
final class BuiltFunctions {
    private static final String VERCEL_CONFIG = ".vc-config.json";
    private static final Set<String> FUNCTION_TYPES = Set.of("AWS::Serverless::Function", "AWS::Lambda::Function");

    private final ReadableTexts texts;
    private final Documents documents;
    private final BuiltFiles files;
    private final Path folder;
    private final List<String> left = new ArrayList<>();

    BuiltFunctions(Means means, Path folder) {
        this.texts = means.texts();
        this.documents = means.documents();
        this.files = means.files();
        this.folder = folder;
    }

    /** What was found and is not looked at, each with the reason. */
    List<String> left() {
        return left;
    }

    /** Of the Serverless Framework, else of {@code sam build}, else what a build has packed by itself. */
    List<Built> onLambda() {
        List<Built> serverless = zips(".serverless").stream()
                .filter(each -> !each.path().endsWith("custom-resources.zip"))
                .toList();
        if (serverless.size() > 1
                && text("serverless.yml")
                        .filter(text -> text.contains("layers:"))
                        .isPresent()) {
            left.add("which of .serverless/*.zip are layers stands in no file; give them:"
                    + " --package .serverless/api.zip --layer .serverless/prisma.zip");
            return List.of();
        }
        if (!serverless.isEmpty()) {
            return serverless;
        }
        List<Built> sam = ofTemplate();
        if (!sam.isEmpty() || !left.isEmpty()) {
            return sam;
        }
        for (String output : List.of("dist", "build")) {
            List<Built> packed = zips(output);
            if (!packed.isEmpty()) {
                return packed;
            }
            if (isDeployable(folder.resolve(output))) {
                return List.of(new Built(folder.resolve(output), Map.of()));
            }
        }
        return List.of();
    }

    /** Of {@code vercel build}: those that run in Node and have to do with Prisma. */
    List<Built> onVercel() {
        List<Built> found = new ArrayList<>();
        for (Path each : files.foldersEndingIn(".func", folder.resolve(".vercel/output/functions"))) {
            Optional<Document> config = document(each.resolve(VERCEL_CONFIG));
            boolean node = config.flatMap(document -> document.at("runtime"))
                    .flatMap(Node::asText)
                    .filter(runtime -> runtime.startsWith("nodejs"))
                    .isPresent();
            boolean prisma = config.filter(document -> document.text().contains("prisma"))
                            .isPresent()
                    || isDeployable(each);
            if (node && prisma) {
                found.add(new Built(each, elsewhere(config.orElseThrow())));
            }
        }
        return found;
    }

    /** What it says lies elsewhere: paths from the folder that was built, and never out of it. */
    private Map<String, Path> elsewhere(Document config) {
        Map<String, Path> elsewhere = new LinkedHashMap<>();
        for (Entry each : config.at("filePathMap").stream()
                .flatMap(map -> map.asMapping().entries().stream())
                .toList()) {
            Path file = folder.resolve(each.value().asText().orElse("")).normalize();
            if (file.startsWith(folder) && !file.equals(folder)) {
                elsewhere.put(each.key().value(), file);
            }
        }
        return elsewhere;
    }

    List<Built> onNetlify() {
        return zips(".netlify/functions");
    }

    /** What Next.js leaves for a container. */
    List<Built> inContainers() {
        Path standalone = folder.resolve(".next/standalone");
        return files.isFolder(standalone) ? List.of(new Built(standalone, Map.of())) : List.of();
    }

    private List<Built> ofTemplate() {
        List<Built> found = new ArrayList<>();
        Path build = folder.resolve(".aws-sam/build");
        for (Entry each :
                document(build.resolve("template.yaml")).flatMap(template -> template.at("Resources")).stream()
                        .flatMap(resources -> resources.asMapping().entries().stream())
                        .toList()) {
            Node resource = each.value();
            boolean function = resource.asMapping()
                    .get("Type")
                    .flatMap(Node::asText)
                    .filter(FUNCTION_TYPES::contains)
                    .isPresent();
            Optional<Node> properties = resource.asMapping().get("Properties");
            Optional<Path> code = properties
                    .flatMap(of -> of.asMapping()
                            .get("CodeUri")
                            .or(() -> of.asMapping().get("Code")))
                    .flatMap(Node::asText)
                    .map(path -> build.resolve(path).normalize())
                    .filter(path -> path.startsWith(build) && files.isFolder(path));
            if (!function || code.isEmpty()) {
                continue;
            }
            if (properties.flatMap(of -> of.asMapping().get("Layers")).isPresent()) {
                left.add(each.key().value() + " has layers; give them as zips: --package .aws-sam/build/"
                        + each.key().value() + " --layer layer.zip");
            } else {
                found.add(new Built(code.get(), Map.of()));
            }
        }
        return found;
    }

    private List<Built> zips(String below) {
        return files.in(folder.resolve(below)).stream()
                .filter(path -> path.toString().endsWith(".zip") && !files.isFolder(path))
                .map(path -> new Built(path, Map.of()))
                .toList();
    }

    /** A client, or an engine, is in it: what a compiler alone writes is no package. */
    private boolean isDeployable(Path output) {
        return files.isFolder(output.resolve("node_modules/.prisma/client"))
                || files.isFolder(output.resolve("node_modules/@prisma/client"))
                || files.in(output).stream()
                        .map(path -> path.getFileName().toString())
                        .anyMatch(name -> name.startsWith("libquery_engine-") || name.startsWith("query-engine-"));
    }

    private Optional<String> text(String name) {
        try {
            return texts.read(folder.resolve(name));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private Optional<Document> document(Path file) {
        try {
            Optional<String> text = texts.read(file);
            return text.isEmpty()
                    ? Optional.empty()
                    : documents.parse(file.getFileName().toString(), text.get()).stream()
                            .findFirst();
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
