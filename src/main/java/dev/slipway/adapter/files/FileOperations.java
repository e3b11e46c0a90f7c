package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The steps on a disk that can fail; each by itself, so that tests can make it fail in turn. */
class FileOperations {
    /** A new file, open for writing, with all the permissions that the umask lets it have. */
    FileChannel create(Path file) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return Mode.isSupported(file)
                ? FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(Mode.ALL.permissions()))
                : FileChannel.open(file, options);
    }

    /** A new file in the place of {@code file}, empty, with owner, group and extended attributes of a model. */
    FileChannel createLike(Path file, Path model) throws IOException {
        Attributes.copy(model, file);
        // The model may be one that not even its owner may write.
        changeMode(file, Mode.PRIVATE);
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Writes other content into a file that is there; what is left of the old one is cut off at the end. */
    void overwrite(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.truncate(content.length);
            channel.force(true);
        }
    }

    int write(FileChannel file, ByteBuffer bytes) throws IOException {
        return file.write(bytes);
    }

    /** Forces a file's bytes to the disk. */
    void force(FileChannel file) throws IOException {
        file.force(true);
    }

    /** Sets a file's mode; does nothing where there are no modes. */
    void changeMode(Path file, Mode mode) throws IOException {
        if (Mode.isSupported(file)) {
            Files.setPosixFilePermissions(file, mode.permissions());
        }
    }

    void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    /** Gives a file a second name, so that its first one can be written over; a copy where that is not possible. */
    void keepAs(Path file, Path secondName) throws IOException {
        if (Files.isSymbolicLink(file)) {
            // link(2) follows links on some systems, so the link is made anew.
            Files.createSymbolicLink(secondName, Files.readSymbolicLink(file));
            return;
        }
        try {
            Files.createLink(secondName, file);
        } catch (UnsupportedOperationException | IOException e) {
            // FAT and some network disks have no hard links; Linux refuses them for other people's files.
            Files.copy(file, secondName, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Renames in one step; whoever looks sees the old file or the new one. */
    void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a file or an empty folder, if it is there. */
    void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }
}
