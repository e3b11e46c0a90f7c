package dev.slipway.adapter.http;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.MirrorLayout;

/** Where a mirror keeps the files of an engine, relative to its address: {@code channel/hash/target/name}. */
record Layout(MirrorLayout folders) {
    String packed(EngineFile file) {
        return unpacked(file) + ".gz";
    }

    String packedDigest(EngineFile file) {
        return unpacked(file) + ".gz.sha256";
    }

    String unpackedDigest(EngineFile file) {
        return unpacked(file) + ".sha256";
    }

    private String unpacked(EngineFile file) {
        return folders.path(file);
    }
}
