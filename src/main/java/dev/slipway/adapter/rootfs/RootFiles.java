package dev.slipway.adapter.rootfs;

import dev.slipway.domain.artefact.NameOrder;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.platform.LibraryFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of an unpacked root by their paths inside it. Only regular files are opened, and never more than asked for. */
final class RootFiles {
    private static final int MOST_NAMES = 200_000;

    private final RootPaths paths;

    RootFiles(RootPaths paths) {
        this.paths = paths;
    }

    boolean isFile(String path) {
        return file(path).isPresent();
    }

    boolean isDirectory(String path) {
        return directory(path).isPresent();
    }

    /** What a loader of programs for {@code cpu} makes of a path. */
    LibraryFile library(String path, Cpu cpu) {
        if (paths.resolve(path).isEmpty()) {
            return paths.loops(path) ? LibraryFile.BROKEN : LibraryFile.ABSENT;
        }
        return head(path, LibraryFile.HEAD)
                .map(bytes -> LibraryFile.of(NativeFile.ofHead(bytes), cpu))
                .orElse(LibraryFile.BROKEN);
    }

    /** The architecture that a program is for. */
    Optional<Cpu> cpu(String path) {
        return head(path, LibraryFile.HEAD)
                .flatMap(bytes -> NativeFile.ofHead(bytes) instanceof Elf elf ? elf.cpu() : Optional.empty());
    }

    /** At most {@code most} bytes from the beginning; empty when there is no such regular file. */
    Optional<byte[]> head(String path, int most) {
        return file(path).flatMap(file -> {
            try (InputStream in = open(file)) {
                return Optional.of(in.readNBytes(most));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** The first text in a file that matches. */
    Optional<String> find(String path, Pattern pattern) {
        return file(path).flatMap(file -> {
            try (InputStream in = open(file)) {
                return TextInBytes.first(in, pattern);
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** The names in a directory in byte order. */
    Optional<List<String>> list(String path) {
        return directory(path).flatMap(RootFiles::names);
    }

    private static Optional<List<String>> names(Path directory) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                names.add(String.valueOf(entry.getFileName()));
                if (names.size() == MOST_NAMES) {
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return Optional.empty();
        }
        return Optional.of(NameOrder.sorted(names.toArray(String[]::new)));
    }

    private Optional<Path> file(String path) {
        return paths.resolve(path).filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    private Optional<Path> directory(String path) {
        return paths.resolve(path).filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }
}
