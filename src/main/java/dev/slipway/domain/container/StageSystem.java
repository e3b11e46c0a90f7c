package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.ImageCpu;
import java.util.List;
import java.util.Optional;

/**
 * What a stage runs on, by the table of images.
 *
 * @param image as FROM names it; empty where only a build can tell
 * @param target the engine that Prisma looks for there
 * @param cpu by Docker's name; empty where it is the one that the build is asked for
 * @param moving whether its tag means another system later
 * @param why nothing is known of it, or not its CPU, a clause; empty text where both are
 * @param fallsBack whether Prisma finds no OpenSSL there and takes it for 1.1.x
 * @param absent the libraries beside OpenSSL that an engine needs, and that it lacks
 * @param unpublished why no engine is published for it, a sentence; empty where one is, or where that is not known
 */
public record StageSystem(
        Optional<String> image,
        Optional<String> target,
        Optional<String> cpu,
        boolean moving,
        String why,
        boolean fallsBack,
        List<String> absent,
        Optional<String> unpublished) {
    public StageSystem {
        absent = List.copyOf(absent);
    }

    /** One of which nothing is known. */
    public static StageSystem unknown(
            Optional<String> image, Optional<String> cpu, boolean moving, String why, Optional<String> unpublished) {
        return new StageSystem(image, Optional.empty(), cpu, moving, why, false, List.of(), unpublished);
    }

    /** This one where something that is installed may bring the OpenSSL that it lacks. */
    public StageSystem or(Optional<Doubt> packages) {
        return fallsBack && packages.isPresent()
                ? unknown(
                        image,
                        cpu,
                        moving,
                        "whether OpenSSL is installed: " + packages.get().shown() + "; give the image: --image app.tar",
                        unpublished)
                : this;
    }

    /** This one on a CPU that only a build can tell. */
    public StageSystem onUntold(String variable, String whyNot) {
        return new StageSystem(
                image,
                target,
                Optional.of(variable),
                moving,
                why.isEmpty() ? whyNot : why,
                fallsBack,
                absent,
                unpublished);
    }

    /** Whether its engine is the target only if its CPU is the usual one. */
    public boolean isUntold() {
        return target.isPresent() && !why.isEmpty();
    }

    /** Whether its CPU may be another one, and no file tells. */
    public boolean mayDiffer(StageSystem other) {
        return !cpu.equals(other.cpu) && !(isTold() && other.isTold());
    }

    private boolean isTold() {
        return cpu.filter(ImageCpu::isTold).isPresent();
    }

    private boolean isOfOtherCpu(StageSystem other) {
        return !cpu.equals(other.cpu) && !mayDiffer(other);
    }

    /** Whether programs of the one run in the other, as far as is told: the C library and the CPU. */
    public boolean isLike(StageSystem other) {
        return isMusl() == other.isMusl() && !isOfOtherCpu(other);
    }

    private boolean isMusl() {
        return target.filter(each -> each.contains("musl")).isPresent();
    }

    /** Whether the two have the same engine, as far as is told. */
    public boolean hasEngineOf(StageSystem other) {
        return target.equals(other.target) && !isOfOtherCpu(other);
    }

    /** For people: {@code node:22-alpine (linux-musl-openssl-3.0.x)}. */
    public String shown() {
        return image.orElse("an image that only a build can tell")
                + target.map(each -> " (" + each + ")").orElse("");
    }
}
