package dev.slipway.domain.nowconfig;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is set of a build already.
 *
 * @param files the config files that are kept, the one that counts first
 * @param link {@code .vercel/project.json}, with the settings of the project that a folder is linked to
 */
public record BuildSettings(List<Document> files, Optional<Document> link) {
    public BuildSettings {
        files = List.copyOf(files);
    }

    /** A setting, in a file or else of the linked project; empty where it is null or an empty text. */
    Optional<String> text(String key) {
        return Stream.concat(
                        files.stream().flatMap(file -> file.at(key).stream()),
                        link.flatMap(settings -> settings.at("settings", key)).stream())
                .findFirst()
                .flatMap(Node::asText)
                .filter(text -> !text.isEmpty());
    }

    boolean inFile(String key) {
        return files.stream().anyMatch(file -> file.at(key).isPresent());
    }
}
