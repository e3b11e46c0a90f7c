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

/** The real disk. */
final class DiskOperations implements FileOperations {
    @Override
    public FileChannel create(Path file) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return Mode.isSupported(file)
                ? FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(Mode.ALL.permissions()))
                : FileChannel.open(file, options);
    }

    @Override
    public FileChannel createLike(Path file, Path model) throws IOException {
        Attributes.copy(model, file);
        // The model may be one that not even its owner may write.
        changeMode(file, Mode.PRIVATE);
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public void overwrite(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.truncate(content.length);
            channel.force(true);
        }
    }

    @Override
    public int write(FileChannel file, ByteBuffer bytes) throws IOException {
        return file.write(bytes);
    }

    @Override
    public void force(FileChannel file) throws IOException {
        file.force(true);
    }

    @Override
    public void changeMode(Path file, Mode mode) throws IOException {
        if (Mode.isSupported(file)) {
            Files.setPosixFilePermissions(file, mode.permissions());
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    @Override
    public void keepAs(Path file, Path secondName) throws IOException {
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

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }
}
