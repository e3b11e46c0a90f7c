package dev.slipway.usecase.nowconfig;

import dev.slipway.usecase.configfile.PrismaUse;
import java.util.List;
import java.util.Optional;

/** The one pattern by which vercel.json takes the engine along. */
final class EngineFiles {
    private static final int LONGEST = 256;

    private EngineFiles() {}

    /** The pattern; empty when no engine is needed. What its user should know is added to {@code notes}. */
    static Optional<String> pattern(PrismaUse use, List<String> notes) {
        use.unread()
                .ifPresent(why ->
                        notes.add("The project could not be read, so the client's usual folder was taken: " + why));
        if (use.needsNoEngine()) {
            notes.add("This project's Prisma loads no query engine, so nothing has to be included.");
            return Optional.empty();
        }
        List<String> folders = use.shippedFolders();
        folders.stream()
                .filter(folder -> folder.startsWith("../"))
                .forEach(folder -> notes.add("The client is generated into " + folder
                        + ", outside of this folder, where includeFiles does not reach: give the generator an `output`"
                        + " inside, or run this in the workspace's root."));
        String pattern = folders.size() == 1
                ? folders.get(0) + "/**"
                : "{" + String.join(",", folders.stream().map(f -> f + "/**").toList()) + "}";
        if (pattern.length() > LONGEST) {
            notes.add("The clients' folders need more than the " + LONGEST
                    + " characters that includeFiles may have; the first was taken: " + folders.get(0));
            return Optional.of(folders.get(0) + "/**");
        }
        return Optional.of(pattern);
    }
}
