package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The packages below a project's folder, with the files that say where these go. */
record PackagesBelow(FolderTexts files) {
    /** Of any language; where one says none of its own, its package.json tells that it is of Node. */
    private static final List<String> FUNCTIONS = Stream.concat(
                    PlatformFiles.FUNCTIONS.stream(), PlatformFiles.SERVERLESS_PROGRAMS.stream())
            .toList();

    private static final List<String> FILES = Stream.of(
                    FUNCTIONS, PlatformFiles.FLY, List.of("vercel.json", "now.json", "netlify.toml", "Dockerfile"))
            .flatMap(List::stream)
            .toList();

    private static final int NAMED = 3;
    private static final int MOST = 200;

    /**
     * Which are there, and the command that judges the first of them; empty where there is none.
     *
     * @param known where the folder itself goes: one that goes somewhere has no others but those that it names
     */
    Optional<String> words(List<Destination> known) throws ProblemException {
        Set<String> all = new LinkedHashSet<>(composed());
        if (known.isEmpty()) {
            all.addAll(lying());
        }
        known.forEach(each -> all.remove(each.why().file()));
        List<String> found = List.copyOf(all);
        return found.stream()
                .findFirst()
                .map(first -> String.join(", ", found.subList(0, Math.min(NAMED, found.size())))
                        + (found.size() > NAMED ? " and " + (found.size() - NAMED) + " more" : "")
                        + (found.size() > 1 ? " say" : " says") + " where packages below go; each is judged by itself:"
                        + " slipway check --project " + first.substring(0, first.lastIndexOf('/')));
    }

    /** Those that a file of the Serverless Framework names. */
    private List<String> composed() {
        Optional<Document> compose = PlatformFiles.SERVERLESS_COMPOSE.stream()
                .flatMap(name -> files.document(name).stream())
                .findFirst();
        return compose.flatMap(document -> document.at("services")).map(Node::asMapping).map(Mapping::entries).stream()
                .flatMap(List::stream)
                .limit(MOST)
                .flatMap(service -> service.value().asMapping().entry("path").stream())
                .flatMap(path -> path.value().asText().stream())
                .flatMap(path -> FUNCTIONS.stream()
                        .map(name -> path + "/" + name)
                        .filter(file -> files.inside(file).isPresent())
                        .limit(1))
                .map(file -> Slashes.relative(
                        files.folder(), files.folder().resolve(file).normalize()))
                .filter(file -> file.contains("/"))
                .toList();
    }

    private List<String> lying() throws ProblemException {
        Path folder = files.folder();
        Set<Path> below = new LinkedHashSet<>(files.texts().below(folder));
        return below.stream()
                .filter(file -> FILES.contains(String.valueOf(file.getFileName())))
                .filter(file -> !file.equals(folder.resolve(file.getFileName())))
                .filter(file -> below.contains(file.resolveSibling("package.json")) || runsNode(file))
                .map(file -> Slashes.relative(folder, file))
                .toList();
    }

    private boolean runsNode(Path file) {
        return FUNCTIONS.contains(String.valueOf(file.getFileName()))
                && files.texts()
                        .readable(file)
                        .filter(text -> text.contains("nodejs"))
                        .isPresent();
    }
}
