package dev.slipway.adapter.rootfs;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.testing.ElfBuilder;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An unpacked image that a test makes. */
final class FixtureRoot {
    private final Path root;

    FixtureRoot(Path root) throws IOException {
        this.root = Files.createDirectory(root);
        write("/etc/os-release", "ID=debian\n");
    }

    Path path() {
        return root;
    }

    TreeHost open() {
        try {
            return TreeHost.of(RootFolder.open(root), Optional.empty(), Optional.empty());
        } catch (ProblemException failure) {
            throw new AssertionError(failure);
        }
    }

    Path at(String path) {
        return root.resolve(path.substring(1));
    }

    void write(String path, String text) throws IOException {
        Files.createDirectories(at(path).getParent());
        Files.writeString(at(path), text);
    }

    /** A program; {@code endian} is 1 for little, 2 for big. */
    void writeElf(String path, int machine, int endian) throws IOException {
        ByteOrder order = endian == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        write(path, ElfBuilder.of(machine, 64, order).type(2).bytes());
    }

    /** A library; {@code bits} is 32 or 64. */
    void writeLibrary(String path, int machine, int bits) throws IOException {
        write(path, ElfBuilder.of(machine, bits, ByteOrder.LITTLE_ENDIAN).bytes());
    }

    private void write(String path, byte[] bytes) throws IOException {
        Files.createDirectories(at(path).getParent());
        Files.write(at(path), bytes);
    }

    void link(String path, String target) throws IOException {
        Files.createDirectories(at(path).getParent());
        Files.createSymbolicLink(at(path), Path.of(target));
    }
}
