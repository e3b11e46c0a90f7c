package dev.slipway.domain.packaging;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.artefact.TreeText;
import java.util.List;
import java.util.Optional;

/** Finds where a package runs Prisma's command line itself, as one does that migrates when it starts. */
public final class ToolRun {
    /** Larger ones are bundles of much else; what is kept of a compressed archive is bounded too. */
    public static final int LONGEST = 1 << 20;

    private static final int MOST = 500;
    private static final List<String> ENDINGS = List.of(".js", ".mjs", ".cjs", ".sh");
    private static final List<String> SIGNS =
            List.of("migratedeploy", "migratestatus", "migrateresolve", "dbpush", "dbseed", "dbexecute");
    private static final List<String> PATHS = List.of(".bin/prisma", "prisma/build/index");

    private ToolRun() {}

    /** Whether a file is of those that are read. */
    public static boolean isRead(TreeEntry file) {
        return file.size() <= LONGEST
                && !("/" + file.path()).contains("/node_modules/")
                && (ENDINGS.stream().anyMatch(file.name()::endsWith)
                        || file.name().indexOf('.') < 0);
    }

    /** The first file that does; packages that are installed do not count. */
    public static Optional<TreeEntry> in(PackageFiles files) {
        return files.own().stream()
                .filter(ToolRun::isRead)
                .limit(MOST)
                .filter(file -> TreeText.read(files.tree(), file, LONGEST)
                        .filter(ToolRun::runs)
                        .isPresent())
                .findFirst();
    }

    private static boolean runs(String text) {
        if (!text.contains("prisma")) {
            return false;
        }
        StringBuilder words = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (!Character.isWhitespace(sign) && "'\"`,".indexOf(sign) < 0) {
                words.append(sign);
            }
        }
        return PATHS.stream().anyMatch(text::contains) || SIGNS.stream().anyMatch(sign -> words.indexOf(sign) >= 0);
    }
}
