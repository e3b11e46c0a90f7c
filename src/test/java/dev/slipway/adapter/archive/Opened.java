package dev.slipway.adapter.archive;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.ImagePlatform;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Artefacts.Wanted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Artefacts as tests look at them. */
final class Opened {
    private Opened() {}

    static Artefact open(Path path) throws ProblemException {
        return open(path, Optional.empty());
    }

    static Artefact open(Path path, Optional<String> platform) throws ProblemException {
        Optional<ImagePlatform> wanted =
                platform.map(text -> ImagePlatform.parse(text).orElseThrow());
        return new ArchiveArtefacts(InputStream.nullInputStream())
                .open(Wanted.of(path, wanted, (file, head) -> file.size() > 0 && head[0] == 'k' ? file.size() : 0));
    }

    /** Each entry on a line, with the content of files. */
    static String listing(Path path) throws ProblemException, IOException {
        try (Artefact artefact = open(path)) {
            return listing(artefact.tree());
        }
    }

    static String piped(byte[] bytes) throws ProblemException, IOException {
        Wanted wanted = Wanted.of(Path.of("-"), Optional.empty(), (file, head) -> file.size());
        try (Artefact artefact = new ArchiveArtefacts(new ByteArrayInputStream(bytes)).open(wanted)) {
            return listing(artefact.tree());
        }
    }

    static String listing(Tree tree) throws IOException {
        StringBuilder lines = new StringBuilder();
        tree.each(entry -> lines.append(line(tree, entry)).append('\n'));
        return lines.toString();
    }

    private static String line(Tree tree, TreeEntry entry) {
        return switch (entry.kind()) {
            case FILE -> entry.path() + mode(entry) + " = " + content(tree, entry);
            case FOLDER -> entry.path() + "/";
            case LINK -> entry.path() + " -> " + entry.link().orElseThrow();
            case OTHER -> entry.path() + " ?";
        };
    }

    private static String mode(TreeEntry entry) {
        return entry.mode().isPresent()
                ? " " + Integer.toOctalString(entry.mode().getAsInt())
                : "";
    }

    static String content(Tree tree, TreeEntry file) {
        try {
            return new String(tree.open(file).read(0, (int) file.size()), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
