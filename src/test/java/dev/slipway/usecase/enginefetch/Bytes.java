package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.testing.ElfBuilder;
import dev.slipway.testing.MadeArchive;

/** Engines for tests: ELF headers for x86-64 and some text. */
final class Bytes {
    private Bytes() {}

    static byte[] engine(String text) {
        return ElfBuilder.x64().content(text).bytes();
    }

    static Sha256 digest(byte[] bytes) {
        return new Sha256(MadeArchive.sha256(bytes));
    }
}
