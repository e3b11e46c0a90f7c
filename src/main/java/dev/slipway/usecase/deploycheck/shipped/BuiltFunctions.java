package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.project.Fact;
import dev.slipway.domain.text.Slashes;
import dev.slipway.usecase.deploycheck.shipped.BuiltPackages.Built;
import dev.slipway.usecase.deploycheck.shipped.BuiltPackages.Means;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folders and archives of functions, by the tools that make them. */
final class BuiltFunctions {
    private static final String VERCEL_CONFIG = ".vc-config.json";

    private final ProjectOutput output;
    private final Path folder;
    private final List<String> left = new ArrayList<>();

    BuiltFunctions(Means means) {
        this.output = new ProjectOutput(means);
        this.folder = means.texts().folder();
    }

    /** One that leaves packages. */
    private interface Tool {
        /** @param left takes what was found and is not looked at */
        List<Built> packages(List<String> left);
    }

    /** What was found and is not looked at, each with the reason. */
    List<String> left() {
        return left;
    }

    /** Of the Serverless Framework, else of {@code sam build}, else what a build has packed by itself. */
    List<Built> onLambda() {
        ServerlessPackages serverless = new ServerlessPackages(output);
        SamPackages sam = new SamPackages(output);
        for (Tool tool : List.<Tool>of(serverless::all, sam::built, why -> sam.sources())) {
            List<Built> found = tool.packages(left);
            if (!found.isEmpty() || !left.isEmpty()) {
                return found;
            }
        }
        for (String name : List.of("dist", "build")) {
            List<Built> packed = zips(name);
            if (!packed.isEmpty()) {
                return packed;
            }
            if (output.isDeployable(folder.resolve(name))) {
                return List.of(Built.at(folder.resolve(name)));
            }
        }
        return List.of();
    }

    /** Of {@code vercel build}: those that run in Node and have to do with Prisma. */
    List<Built> onVercel() {
        List<Built> found = new ArrayList<>();
        for (Path each : output.foldersEndingIn(".func", ".vercel/output/functions")) {
            String name = Slashes.relative(folder, each.resolve(VERCEL_CONFIG));
            Optional<Document> config = output.document(name);
            Optional<Fact<String>> runtime = config.flatMap(document -> fact(document, "runtime"))
                    .filter(fact -> fact.value().startsWith("nodejs"));
            boolean prisma = config.filter(document -> document.text().contains("prisma"))
                            .isPresent()
                    || output.isDeployable(each);
            if (runtime.isPresent() && prisma) {
                found.add(new Built(
                        each,
                        Optional.empty(),
                        List.of(),
                        elsewhere(config.orElseThrow()),
                        runtime,
                        fact(config.orElseThrow(), "architecture")));
            }
        }
        return found;
    }

    private static Optional<Fact<String>> fact(Document document, String key) {
        Optional<Node> node = document.at(key);
        return node.flatMap(Node::asText)
                .map(text -> new Fact<>(text, Place.in(document.name(), document.line(node.get()), text)));
    }

    /** What it says lies elsewhere: paths from the folder that was built, and never out of it. */
    private Map<String, Path> elsewhere(Document config) {
        Map<String, Path> elsewhere = new LinkedHashMap<>();
        for (MappingEntry each : config.at("filePathMap").stream()
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
        return output.isFolder(standalone) ? List.of(Built.at(standalone)) : List.of();
    }

    private List<Built> zips(String below) {
        return output.zips(below).stream().map(Built::at).toList();
    }
}
