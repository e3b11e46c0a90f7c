package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineStore;
import dev.slipway.port.PendingChange;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A disk in memory; staged files lie in it under names of their own until they are committed or closed. */
final class FakeStore implements EngineStore {
    final Map<Path, byte[]> files = new ConcurrentHashMap<>();
    final Map<Path, byte[]> staged = new ConcurrentHashMap<>();
    Optional<Path> unwritable = Optional.empty();

    @Override
    public Optional<Measured> measure(Path file) {
        return Optional.ofNullable(files.get(file)).map(b -> new Measured(Bytes.digest(b), b.length));
    }

    @Override
    public void checkWritable(Path destination) throws ProblemException {
        if (unwritable.equals(Optional.of(destination))) {
            throw Problem.environment(destination + " cannot be written.").remedy("");
        }
    }

    @Override
    public void checkSpace(Path destination, long bytes) {}

    @Override
    public Measured copy(Path source, Staged into) {
        byte[] bytes = Objects.requireNonNull(staged.containsKey(source) ? staged.get(source) : files.get(source));
        staged.put(into.path(), bytes);
        return new Measured(Bytes.digest(bytes), bytes.length);
    }

    @Override
    public Staged stage(Path destination) {
        Path path = destination.resolveSibling("." + destination.getFileName() + "." + System.nanoTime());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        return new Staged() {
            @Override
            public Path destination() {
                return destination;
            }

            @Override
            public Path path() {
                return path;
            }

            @Override
            public OutputStream output() {
                return content;
            }

            @Override
            public void finish() {
                staged.putIfAbsent(path, content.toByteArray());
            }

            @Override
            public void close() {
                staged.remove(path);
            }
        };
    }

    @Override
    public void commit(List<? extends PendingChange> all) {
        Map<Path, byte[]> moved = new HashMap<>();
        for (PendingChange each : all) {
            Staged file = (Staged) each;
            moved.put(file.destination(), Objects.requireNonNull(staged.remove(file.path())));
        }
        files.putAll(moved);
    }

    Sha256 digest(Path file) {
        return Bytes.digest(Objects.requireNonNull(files.get(file)));
    }
}
