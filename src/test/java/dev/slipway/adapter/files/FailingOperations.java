package dev.slipway.adapter.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The real disk until a certain operation, which fails once with a given text. */
final class FailingOperations extends FileOperations {
    private final FileOperations disk = new FileOperations();
    private final int failing;
    private final String text;
    private int count;

    FailingOperations(int failing, String text) {
        this.failing = failing;
        this.text = text;
    }

    boolean hasFailed() {
        return count > failing;
    }

    private void step() throws IOException {
        if (count++ == failing) {
            throw new IOException(text);
        }
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        step();
        return disk.create(file);
    }

    @Override
    public FileChannel createLike(Path file, Path model) throws IOException {
        step();
        return disk.createLike(file, model);
    }

    @Override
    public void overwrite(Path file, byte[] content) throws IOException {
        step();
        disk.overwrite(file, content);
    }

    @Override
    public int write(FileChannel file, ByteBuffer bytes) throws IOException {
        step();
        return disk.write(file, bytes);
    }

    @Override
    public void force(FileChannel file) throws IOException {
        step();
        disk.force(file);
    }

    @Override
    public void changeMode(Path file, Mode mode) throws IOException {
        step();
        disk.changeMode(file, mode);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step();
        disk.createFolder(folder);
    }

    @Override
    public void keepAs(Path file, Path secondName) throws IOException {
        step();
        disk.keepAs(file, secondName);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        step();
        disk.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        step();
        disk.delete(path);
    }
}
