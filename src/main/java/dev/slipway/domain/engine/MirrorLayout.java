package dev.slipway.domain.engine;

import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
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
        if (version.isEmpty() || version.get().has(Trait.ALL_COMMITS)) {
            return CURRENT;
        }
        return new MirrorLayout("master", version.get().has(Trait.QUERY_ENGINE_NAMED) ? "query-engine" : "prisma");
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
