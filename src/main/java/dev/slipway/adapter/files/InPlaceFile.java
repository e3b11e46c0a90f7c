package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * New content for a file that can be written, but not replaced: in a folder that is not writable, mounted by itself, or
 * of an owner whom a new file could not be given to. Its old content is kept until all is done.
 */
@SuppressWarnings("ArrayRecordComponent") // Two of them are never compared.
record InPlaceFile(Path destination, Path place, byte[] before, byte[] after) implements Pending {
    static InPlaceFile of(Path destination, Path place, byte[] after) throws IOException {
        return new InPlaceFile(destination, place, Files.readAllBytes(place), after);
    }

    static boolean isPossible(Path place) {
        return Files.isRegularFile(place) && Files.isReadable(place) && Files.isWritable(place);
    }

    void write(FileOperations operations) throws IOException {
        try {
            operations.overwrite(place, after);
        } catch (IOException e) {
            undo(operations);
            throw e;
        }
    }

    void undo(FileOperations operations) throws IOException {
        operations.overwrite(place, before);
    }

    @Override
    public void close() {
        // Nothing of it is on the disk.
    }
}
