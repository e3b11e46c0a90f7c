package dev.slipway.domain.container;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.engine.EngineKind;

/**
 * An engine in an image.
 *
 * @param target by its name, or by that of its folder in a cache; empty text where neither tells
 * @param cached whether it lies in a cache of Prisma, from which it is copied before it is started
 */
public record EngineAt(TreeEntry file, EngineKind kind, String target, boolean cached) {
    public boolean isSchemaEngine() {
        return kind == EngineKind.SCHEMA || kind == EngineKind.MIGRATION;
    }
}
