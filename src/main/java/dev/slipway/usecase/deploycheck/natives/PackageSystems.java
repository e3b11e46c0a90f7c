package dev.slipway.usecase.deploycheck.natives;

import dev.slipway.domain.artefact.TreeText;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.natives.NativeFamily;
import dev.slipway.domain.natives.ShippedNative;
import dev.slipway.port.Documents;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What packages say of the systems that they are for. */
record PackageSystems(Documents documents) {
    private static final int LONGEST = 1 << 20;

    /**
     * Why a package does without a build for the place; empty where it does not. One that is for other systems only, and has no
     * sibling for each of them, is one that npm would leave out on Linux: who uses it does without, as fsevents' users do.
     */
    Optional<String> optional(Shipped shipped, NativeFamily family) {
        if (family.isServed() || family.platformPackage() || family.files().isEmpty()) {
            return Optional.empty();
        }
        ShippedNative first = family.files().get(0);
        Optional<String> os = first.file().site().os();
        List<String> own = systems(shipped, family.folder());
        boolean excluded = os.isPresent()
                && !own.isEmpty()
                && !own.contains(os.get())
                && (own.contains("!" + os.get()) || own.stream().noneMatch(each -> each.startsWith("!")));
        return excluded
                ? Optional.of("its package says that it is for " + String.join(", ", own)
                        + ", so that who uses it does without elsewhere")
                : Optional.empty();
    }

    private List<String> systems(Shipped shipped, String folder) {
        return TreeText.read(shipped.tree(), folder + "/package.json", LONGEST)
                .flatMap(text -> documents.readable("package.json", text))
                .flatMap(document -> document.at("os"))
                .stream()
                .flatMap(PackageSystems::texts)
                .toList();
    }

    /** A text, or each of a list. */
    private static Stream<String> texts(Node node) {
        return Stream.concat(
                node.asText().stream(), node.asSequence().items().stream().flatMap(item -> item.asText().stream()));
    }
}
