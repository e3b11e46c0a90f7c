package dev.slipway.usecase.manifests;

import dev.slipway.domain.dockerfile.BuildStage;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.OtherImage;
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

    private static final Set<String> SHIPPED = Vocabulary.of("""
            prod production release final run runner runtime app application server service api web backend deploy
            main start""");

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
        return shipped.size() == 1
                ? shipped.get(0)
                        .flatMap(file::upTo)
                        .filter(built -> isMeant(built, file))
                        .orElse(file)
                : file;
    }

    /** A last stage without a name, or called as those that ship, gives way to none but such a one; and none to a web server's. */
    private static boolean isMeant(Dockerfile built, Dockerfile whole) {
        boolean other = whole.last()
                .flatMap(BuildStage::name)
                .filter(name -> !SHIPPED.contains(name))
                .isPresent();
        return !OtherImage.endsWithServer(built)
                && (other
                        || built.last()
                                .flatMap(BuildStage::name)
                                .filter(SHIPPED::contains)
                                .isPresent());
    }
}
