package dev.slipway.adapter.rootfs;

import dev.slipway.domain.artefact.ByteSource;
import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.Tree;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.binary.Cpu;
import dev.slipway.domain.binary.NativeFile;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.platform.LibraryFit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The questions to the files of a root, packed or not. Only regular files are opened, and never more is read than asked for. */
record TreeFiles(Tree tree) {
    boolean isFile(String path) {
        return file(path).isPresent();
    }

    boolean isDirectory(String path) {
        return tree.resolve(path) instanceof Resolution.Found found
                && found.entry().kind() == TreeEntry.Kind.FOLDER;
    }

    /** What a loader of programs for {@code cpu} makes of a path. */
    LibraryFit library(String path, Cpu cpu) {
        Resolution end = tree.resolve(path);
        if (end instanceof Resolution.Found found && found.entry().kind() == TreeEntry.Kind.FILE) {
            return head(found.entry(), LibraryFit.HEAD)
                    .map(bytes -> LibraryFit.of(NativeFile.ofHead(bytes), cpu))
                    .orElse(LibraryFit.BROKEN);
        }
        return end instanceof Resolution.Missing ? LibraryFit.ABSENT : LibraryFit.BROKEN;
    }

    /** The architecture that a program is for. */
    Optional<Cpu> cpu(String path) {
        return head(path, LibraryFit.HEAD)
                .flatMap(bytes -> NativeFile.ofHead(bytes) instanceof Elf elf ? elf.cpu() : Optional.empty());
    }

    /** At most {@code most} bytes from the beginning; empty when there is no such regular file. */
    Optional<byte[]> head(String path, int most) {
        return file(path).flatMap(file -> head(file, most));
    }

    private Optional<byte[]> head(TreeEntry file, int most) {
        try {
            return Optional.of(tree.open(file).read(0, most));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The first text in a file that matches. */
    Optional<String> find(String path, Pattern pattern) {
        return file(path).flatMap(file -> {
            try {
                ByteSource bytes = tree.open(file);
                return TextInBytes.first(bytes, pattern);
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** The names in a directory in byte order. */
    Optional<List<String>> list(String path) {
        return tree.names(path);
    }

    private Optional<TreeEntry> file(String path) {
        return tree.resolve(path) instanceof Resolution.Found found
                        && found.entry().kind() == TreeEntry.Kind.FILE
                ? Optional.of(found.entry())
                : Optional.empty();
    }
}
