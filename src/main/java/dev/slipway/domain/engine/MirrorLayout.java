package dev.slipway.domain.engine;

import dev.slipway.domain.release.PrismaVersion;
import java.util.Optional;

/**
 * The folders and names of a mirror in one era.
 *
 * @param channel the first folder
 * @param queryEngineName the published name of the query engine's executable, without {@code .exe}
 */
public record MirrorLayout(String channel, String queryEngineName) {
    /** From 2.0.1 to this day. */
    public static final MirrorLayout CURRENT = new MirrorLayout("all_commits", "query-engine");

    /** The layout that a version asks for; an unknown version asks as they do today. */
    public static MirrorLayout of(Optional<PrismaVersion> version) {
        if (version.isEmpty() || version.get().isAtLeast("2.0.1")) {
            return CURRENT;
        }
        // The executable was called "prisma" until 2.0.0-beta.2.
        return new MirrorLayout("master", version.get().isBefore("2.0.0-beta.2") ? "prisma" : "query-engine");
    }

    /** The path of an unpacked engine's name: {@code all_commits/<hash>/<target>/<name>}; {@code .gz} and more follow. */
    public String path(EngineFile file) {
        String name = file.publishedName();
        if (file.kind() == EngineKind.QUERY_BINARY) {
            name = name.replace(EngineKind.QUERY_BINARY.id(), queryEngineName);
        }
        return channel + "/" + file.folder() + "/" + name;
    }
}
