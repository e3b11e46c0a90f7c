package dev.slipway.acceptance;

import dev.slipway.testing.LoopbackMirror;
import dev.slipway.testing.MadeArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An engine as a mirror serves it. */
final class Published {
    /** Of Prisma 6.19.3. */
    static final String HASH = "c2990dca591cba766e3b7ef5d9e8a84796e47ab7";

    private final String path;
    private final byte[] bytes;

    private Published(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    static Published library(String target, byte[] bytes) {
        return of(HASH, target, "libquery_engine.so.node", bytes);
    }

    static Published schemaEngine(String target, byte[] bytes) {
        return of(HASH, target, "schema-engine", bytes);
    }

    static Published of(String hash, String target, String file, byte[] bytes) {
        return new Published("/all_commits/" + hash + "/" + target + "/" + file + ".gz", bytes);
    }

    /** Of the packed file, from the mirror's root. */
    String path() {
        return path;
    }

    /** The unpacked engine. */
    byte[] bytes() {
        return bytes.clone();
    }

    String sha256() {
        return MadeArchive.sha256(bytes);
    }

    byte[] packed() {
        return MadeArchive.gzip(bytes);
    }

    String packedChecksumPath() {
        return path + ".sha256";
    }

    String checksumPath() {
        return path.substring(0, path.length() - ".gz".length()) + ".sha256";
    }

    /** Serves it with right checksums. */
    Published on(LoopbackMirror mirror) {
        return packedAs(packed(), mirror);
    }

    /** Serves these bytes in its place, with the right checksum for them as they are. */
    Published packedAs(byte[] packed, LoopbackMirror mirror) {
        mirror.serve(path, packed)
                .serve(packedChecksumPath(), MadeArchive.sha256(packed) + "  ./packed.gz\n")
                .serve(checksumPath(), sha256() + "  ./unpacked\n");
        return this;
    }

    /** Puts it into a folder that is a mirror. */
    Published in(Path folder) throws IOException {
        Path file = folder.resolve(path.substring(1));
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, packed());
        Files.writeString(folder.resolve(packedChecksumPath().substring(1)), MadeArchive.sha256(packed()));
        Files.writeString(folder.resolve(checksumPath().substring(1)), sha256());
        return this;
    }
}
