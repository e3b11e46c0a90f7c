package dev.slipway.adapter.rootfs;

import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
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

    RootFolder open() {
        try {
            return RootFolder.open(root, Optional.empty());
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

    /** The first bytes of a program; {@code endian} is 1 for little, 2 for big. */
    void writeElf(String path, int machine, int endian) throws IOException {
        byte[] header = new byte[64];
        header[0] = 0x7f;
        header[1] = 'E';
        header[2] = 'L';
        header[3] = 'F';
        header[5] = (byte) endian;
        header[endian == 1 ? 18 : 19] = (byte) machine;
        Files.createDirectories(at(path).getParent());
        Files.write(at(path), header);
    }

    /** The first bytes of a library; {@code bits} is 32 or 64. */
    void writeLibrary(String path, int machine, int bits) throws IOException {
        writeElf(path, machine, 1);
        byte[] header = Files.readAllBytes(at(path));
        header[4] = (byte) (bits / 32);
        header[16] = 3;
        Files.write(at(path), header);
    }

    void link(String path, String target) throws IOException {
        Files.createDirectories(at(path).getParent());
        Files.createSymbolicLink(at(path), Path.of(target));
    }
}
