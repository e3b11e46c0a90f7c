package dev.slipway.domain.container;

import java.util.Optional;

/**
 * What a stage runs on, by the table of images.
 *
 * @param image as FROM names it; empty where only a build can tell
 * @param target the engine that Prisma looks for there
 * @param cpu by Docker's name
 * @param moving whether its tag means another system later
 * @param why nothing is known of it, a clause; empty text where something is
 * @param fallsBack whether Prisma finds no OpenSSL there and takes it for 1.1.x
 * @param unpublished why no engine is published for it, a sentence; empty where one is, or where that is not known
 */
public record StageSystem(
        Optional<String> image,
        Optional<String> target,
        Optional<String> cpu,
        boolean moving,
        String why,
        boolean fallsBack,
        Optional<String> unpublished) {
    /** One of which nothing is known. */
    public static StageSystem unknown(
            Optional<String> image, Optional<String> cpu, boolean moving, String why, Optional<String> unpublished) {
        return new StageSystem(image, Optional.empty(), cpu, moving, why, false, unpublished);
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

    /** Whether programs of the one run in the other: the C library and the CPU. */
    public boolean isLike(StageSystem other) {
        return isMusl() == other.isMusl() && cpu.equals(other.cpu);
    }

    private boolean isMusl() {
        return target.filter(each -> each.contains("musl")).isPresent();
    }

    /** Whether the two have the same engine. */
    public boolean hasEngineOf(StageSystem other) {
        return target.equals(other.target) && cpu.equals(other.cpu);
    }

    /** For people: {@code node:22-alpine (linux-musl-openssl-3.0.x)}. */
    public String shown() {
        return image.orElse("an image that only a build can tell")
                + target.map(each -> " (" + each + ")").orElse("");
    }
}
