package dev.slipway.domain.packaging;

import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.TreeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A link of a package that does not lead to a file or folder of it. */
public record BrokenLink(TreeEntry link, String target, Why why) {
    private static final List<String> SYSTEM =
            List.of("/tmp/", "/usr/", "/bin/", "/lib/", "/lib64/", "/etc/", "/proc/", "/dev/", "/var/lang/", "/mnt/");

    /** What is wrong with it. */
    public enum Why {
        MISSING("nothing is there"),
        LEAVES("it leads out of the package"),
        LOOP("it leads back to itself");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** All of a package, in the order of their names. */
    public static List<BrokenLink> in(PackageFiles files) {
        List<BrokenLink> broken = new ArrayList<>();
        for (TreeEntry link : files.links()) {
            String target = link.link().orElse("");
            if (!isIdle(link, target)) {
                why(files, link, target).ifPresent(why -> broken.add(new BrokenLink(link, target, why)));
            }
        }
        return broken;
    }

    private static Optional<Why> why(PackageFiles files, TreeEntry link, String target) {
        Resolution end = files.tree().resolve(link.path());
        if (end instanceof Resolution.Found) {
            return Optional.empty();
        }
        if (end instanceof Resolution.Loop) {
            return Optional.of(Why.LOOP);
        }
        return leaves(files, link, target) ? left(files, target) : Optional.of(Why.MISSING);
    }

    /** What lies in the system, and in layers that are not at hand, is not known. */
    private static Optional<Why> left(PackageFiles files, String target) {
        boolean layer = target.startsWith("/opt/") && files.layers().isEmpty();
        return layer || SYSTEM.stream().anyMatch(target::startsWith) ? Optional.empty() : Optional.of(Why.LEAVES);
    }

    private static boolean leaves(PackageFiles files, TreeEntry link, String target) {
        if (!link.path().startsWith(files.root() + "/")) {
            return false;
        }
        if (target.startsWith("/")) {
            return !target.startsWith(files.root() + "/");
        }
        int depth = (int) link.path()
                        .substring(files.root().length())
                        .chars()
                        .filter(c -> c == '/')
                        .count()
                - 1;
        for (String part : target.split("/")) {
            depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Commands of packages, and links to Prisma's command line, lead nowhere in every package that was made smaller, and
     * nothing of a function goes through them.
     */
    private static boolean isIdle(TreeEntry link, String target) {
        return link.path().contains("/node_modules/.bin/") || Leftovers.isTool(link.path() + "/") || isTool(target);
    }

    private static boolean isTool(String target) {
        return target.endsWith("node_modules/prisma") || target.endsWith("node_modules/@prisma/engines");
    }
}
