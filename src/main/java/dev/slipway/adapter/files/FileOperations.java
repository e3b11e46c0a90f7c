package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The steps on a disk that can fail; a seam, so that tests can make each of them fail in turn. */
interface FileOperations {
    /** A new file, open for writing, with all the permissions that the umask lets it have. */
    FileChannel create(Path file) throws IOException;

    /** A new file in the place of {@code file}, empty, with owner, group and extended attributes of a model. */
    FileChannel createLike(Path file, Path model) throws IOException;

    int write(FileChannel file, ByteBuffer bytes) throws IOException;

    /** Forces a file's bytes to the disk. */
    void force(FileChannel file) throws IOException;

    /** Sets a file's mode; does nothing where there are no modes. */
    void changeMode(Path file, Mode mode) throws IOException;

    void createFolder(Path folder) throws IOException;

    /** Gives a file a second name, so that its first one can be written over; a copy where that is not possible. */
    void keepAs(Path file, Path secondName) throws IOException;

    /** Writes other content into a file that is there; what is left of the old one is cut off at the end. */
    void overwrite(Path file, byte[] content) throws IOException;

    /** Renames in one step; whoever looks sees the old file or the new one. */
    void replace(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder, if it is there. */
    void delete(Path path) throws IOException;
}
