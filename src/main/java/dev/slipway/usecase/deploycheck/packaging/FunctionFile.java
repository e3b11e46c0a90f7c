package dev.slipway.usecase.deploycheck.packaging;

import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.MappingEntry;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The file that declares a project's functions.
 *
 * @param text all of it
 * @param document empty where it is a program, or cannot be read
 */
record FunctionFile(String name, String text, Optional<Document> document, Optional<Place> typed) {
    /** The first that is there, as the platforms' tools choose. */
    static Optional<FunctionFile> of(FolderTexts files) throws ProblemException {
        for (String name : Stream.concat(PlatformFiles.FUNCTIONS.stream(), PlatformFiles.SERVERLESS_PROGRAMS.stream())
                .toList()) {
            Optional<String> text = files.texts().read(files.folder().resolve(name));
            if (text.isPresent()) {
                Optional<Document> document =
                        PlatformFiles.SERVERLESS_PROGRAMS.contains(name) ? Optional.empty() : files.document(name);
                return Optional.of(
                        new FunctionFile(name, text.get(), document, document.flatMap(read -> typed(read, files))));
            }
        }
        return Optional.empty();
    }

    /** Whether it is one of the Serverless Framework. */
    boolean isServerless() {
        return name.startsWith("serverless.");
    }

    boolean isProgram() {
        return PlatformFiles.SERVERLESS_PROGRAMS.contains(name);
    }

    /** The line that names an engine of one's own. */
    Optional<Place> engine() {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).contains(Clients.ENGINE)
                        && !lines.get(at).strip().startsWith("#"))
                .mapToObj(at -> Place.in(name, at + 1, lines.get(at)))
                .findFirst();
    }

    Place place() {
        return Place.in(name, 0, "it is there");
    }

    /** What names layers of a function; empty where nothing does. */
    Optional<Place> layers() {
        return document.flatMap(read -> isServerless() ? ofServerless(read) : ofTemplate(read));
    }

    private static Optional<Place> ofServerless(Document read) {
        return first(
                read,
                Stream.concat(
                        read.at("provider", "layers").stream(),
                        values(read.at("functions")).flatMap(each -> each.asMapping().get("layers").stream())));
    }

    private static Optional<Place> ofTemplate(Document read) {
        return first(
                read,
                Stream.concat(
                        read.at("Globals", "Function", "Layers").stream(),
                        values(read.at("Resources"))
                                .flatMap(each -> each.asMapping().get("Properties").stream())
                                .flatMap(each -> each.asMapping().get("Layers").stream())));
    }

    /** The first handler of a serverless.yml that is written in TypeScript. */
    private static Optional<Place> typed(Document read, FolderTexts files) {
        return values(read.at("functions"))
                .flatMap(each -> each.asMapping().get("handler").stream())
                .filter(handler -> handler.asText()
                        .filter(text -> text.lastIndexOf('.') > 0)
                        .flatMap(text -> files.text(read, text.substring(0, text.lastIndexOf('.')) + ".ts"))
                        .isPresent())
                .findFirst()
                .map(handler -> Place.in(read.name(), read.line(handler), read.lineText(read.line(handler))));
    }

    private static Stream<Node> values(Optional<Node> mapping) {
        return mapping.stream()
                .flatMap(each -> each.asMapping().effective().stream())
                .map(MappingEntry::value);
    }

    private static Optional<Place> first(Document read, Stream<Node> lists) {
        return lists.filter(each -> !each.asSequence().items().isEmpty())
                .findFirst()
                .map(each -> {
                    int line = read.line(each);
                    return Place.in(read.name(), line, read.lineText(line));
                });
    }
}
