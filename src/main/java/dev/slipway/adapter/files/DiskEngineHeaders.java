package dev.slipway.adapter.files;

import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.platform.EngineHeaders;
import dev.slipway.domain.release.EngineHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The engine files of a version in folders of a project and in the cache.
 *
 * @param hash the version's engine hash; empty where it is not known, which leaves the cache out
 * @param kinds the kinds that the version loads, the usual one first
 * @param folders where a project has its engines
 * @param cache the root of Prisma's cache
 */
public record DiskEngineHeaders(Optional<EngineHash> hash, List<EngineKind> kinds, List<Path> folders, Path cache)
        implements EngineHeaders {
    public DiskEngineHeaders {
        kinds = List.copyOf(kinds);
        folders = List.copyOf(folders);
    }

    @Override
    public Optional<EngineHeader> of(BinaryTarget target) {
        for (EngineKind kind : kinds) {
            // The name on disk does not depend on the hash.
            EngineFile file = new EngineFile(hash.orElse(new EngineHash("0".repeat(40))), target, kind);
            for (Path folder : folders) {
                Optional<EngineHeader> header = header(folder.resolve(file.diskName()));
                if (header.isPresent()) {
                    return header;
                }
            }
            if (hash.isPresent()) {
                Optional<EngineHeader> cached = header(new CacheLayout(cache).path(file));
                if (cached.isPresent()) {
                    return cached;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<EngineHeader> header(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileBytes bytes = FileBytes.open(file)) {
            return NativeFile.read(bytes) instanceof Elf elf && elf.refusal().isEmpty()
                    ? Optional.of(
                            new EngineHeader(file.toString(), elf.linking().needed()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
