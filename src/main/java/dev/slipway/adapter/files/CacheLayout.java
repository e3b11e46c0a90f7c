package dev.slipway.adapter.files;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.release.EngineHash;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders of Prisma's cache: {@code <root>/master/<hash>/<target>/<name>}, whatever channel the URL names. Links
 * below the root are not followed, so nothing outside it is read or deleted.
 */
record CacheLayout(Path root) {

    Path path(EngineFile file) {
        return channel().resolve(file.folder()).resolve(file.kind().cacheName());
    }

    private Path channel() {
        return root.resolve("master");
    }

    /** The digest of the engine, recorded beside it. */
    Path unpackedDigest(EngineFile file) {
        return path(file).resolveSibling(file.kind().cacheName() + ".sha256");
    }

    /** The digest of the packed engine that it came from. */
    Path packedDigest(EngineFile file) {
        return path(file).resolveSibling(file.kind().cacheName() + ".gz.sha256");
    }

    Path lock(EngineFile file) {
        String name = file.hash() + "-" + file.target() + "-" + file.kind().id() + ".lock";
        return root.resolve("slipway-locks").resolve(name);
    }

    boolean holds(EngineFile file) {
        Path path = path(file);
        return isFolder(channel())
                && isFolder(channel().resolve(file.hash().hex()))
                && isFolder(path.resolveSibling(""))
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether the folders of an engine are real ones, as far as they exist. */
    boolean isSafe(EngineFile file) {
        Path target = channel().resolve(file.folder());
        return !Files.isSymbolicLink(channel())
                && !Files.isSymbolicLink(channel().resolve(file.hash().hex()))
                && !Files.isSymbolicLink(target);
    }

    /** Every engine, in order; what does not look like one is passed over. */
    List<EngineFile> engines() throws IOException {
        List<EngineFile> found = new ArrayList<>();
        for (Path hash : folders(channel())) {
            for (Path target : folders(hash)) {
                addEngines(hash, target, found);
            }
        }
        found.sort(null);
        return found;
    }

    private static void addEngines(Path hashFolder, Path targetFolder, List<EngineFile> found) {
        Optional<EngineHash> hash = EngineHash.parse(nameOf(hashFolder));
        Optional<BinaryTarget> target = BinaryTarget.parse(nameOf(targetFolder));
        if (hash.isEmpty() || target.isEmpty()) {
            return;
        }
        for (EngineKind kind : EngineKind.values()) {
            if (Files.isRegularFile(targetFolder.resolve(kind.cacheName()), LinkOption.NOFOLLOW_LINKS)) {
                found.add(new EngineFile(hash.get(), target.get(), kind));
            }
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!isFolder(folder)) {
            return found;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, CacheLayout::isFolder)) {
            entries.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
