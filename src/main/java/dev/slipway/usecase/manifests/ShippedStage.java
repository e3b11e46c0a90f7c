package dev.slipway.usecase.manifests;

import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stage of a Dockerfile that ships, where all who build it name one: not the last that stands in it. */
final class ShippedStage {
    /** Names of stages that are built to work with, or to test, and do not ship. */
    static final Set<String> OTHERS = Vocabulary.of("""
            dev devel develop development local debug test tests testing unit e2e ci lint check build builder base
            deps dependencies migrate migrator migration migrations seed cache""");

    private ShippedStage() {}

    /**
     * The file as far as it ships.
     *
     * @param targets the stages that its builds name; empty for the last
     */
    static Dockerfile of(Dockerfile file, List<Optional<String>> targets) {
        List<Optional<String>> shipped = targets.stream()
                .filter(each -> each.filter(OTHERS::contains).isEmpty())
                .distinct()
                .toList();
        return shipped.size() == 1 ? shipped.get(0).flatMap(file::upTo).orElse(file) : file;
    }
}
