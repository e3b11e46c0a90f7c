package dev.slipway.usecase.deploycheck.shipped;

import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.artefact.ImageConfig;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.artefact.TreeText;
import java.util.List;
import java.util.Optional;

/** How a thing that ships is packed and, of an image, what it says itself of its system: os-release(5). */
final class SystemRelease {
    private static final List<String> FILES = List.of("/etc/os-release", "/usr/lib/os-release");
    private static final int MOST = 1 << 16;
    private static final String NAME = "PRETTY_NAME=";

    private SystemRelease() {}

    static long interest(TreeEntry file) {
        return FILES.contains(file.path()) ? MOST : 0;
    }

    /** {@code zip}, or {@code docker archive, linux/arm64, Debian GNU/Linux 12 (bookworm), USER node}. */
    static String words(Artefact artefact) {
        String form = artefact.form().words();
        if (artefact.image().isEmpty()) {
            return form;
        }
        ImageConfig image = artefact.image().get();
        return form + ", " + image.platform()
                + system(artefact).map(name -> ", " + name).orElse("") + ", USER "
                + (image.user().isEmpty() ? "root" : image.user());
    }

    private static Optional<String> system(Artefact artefact) {
        return FILES.stream()
                .flatMap(file -> TreeText.read(artefact.tree(), file, MOST).stream())
                .findFirst()
                .flatMap(text -> text.lines()
                        .filter(line -> line.startsWith(NAME))
                        .map(line -> line.substring(NAME.length()).replace("\"", ""))
                        .findFirst());
    }
}
