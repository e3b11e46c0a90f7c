package dev.slipway.adapter.archive;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The parts of an image by their names in its archive or folder.
 *
 * @param name the image, for messages
 */
record ImageParts(String name, Tree tree) {
    private static final int LARGEST_JSON = 4 << 20; // as containerd and registries bound them

    /** The content of a part; empty when it is not there. */
    Optional<ByteSource> find(String path) throws IOException {
        if (tree.resolve("/" + path) instanceof Resolution.Found found
                && found.entry().kind() == TreeEntry.Kind.FILE) {
            return Optional.of(tree.open(found.entry()));
        }
        return Optional.empty();
    }

    /** The content of a part that another one names. */
    ByteSource need(String path) throws IOException, ProblemException {
        return find(path).orElseThrow(() -> broken("there is no " + path + " in it, which it names"));
    }

    /** A part that is JSON; empty when it is not there. */
    Optional<Document> json(String path) throws IOException, ProblemException {
        Optional<ByteSource> file = find(path);
        return file.isEmpty() ? Optional.empty() : Optional.of(json(path, file.get()));
    }

    private Document json(String path, ByteSource file) throws IOException, ProblemException {
        if (file.size() > LARGEST_JSON) {
            throw broken(path + " in it is larger than " + (LARGEST_JSON >> 20) + " MiB");
        }
        String text = new String(file.read(0, (int) file.size()), StandardCharsets.UTF_8);
        String shown = name + ": " + path;
        return new DescriptorDocuments()
                .parse(shown.endsWith(".json") ? shown : shown + " .json", text)
                .get(0);
    }

    /** Where the part of a digest lies; empty when it is no digest. */
    static Optional<String> blob(String digest) {
        int colon = digest.indexOf(':');
        String hex = digest.substring(colon + 1);
        boolean plain = colon > 0
                && !hex.isEmpty()
                && digest.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == ':');
        return plain ? Optional.of("blobs/" + digest.substring(0, colon) + "/" + hex) : Optional.empty();
    }

    ProblemException broken(String what) {
        return Problem.input(name + " cannot be read as an image: " + what + ".")
                .remedy("Save it anew: docker save IMAGE -o app.tar");
    }
}
