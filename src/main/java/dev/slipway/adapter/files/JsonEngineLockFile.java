package dev.slipway.adapter.files;

import dev.slipway.domain.engine.EngineLock;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineLockFile;
import dev.slipway.port.PendingChange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code engines.lock} as JSON; a symbolic link in its place is followed. */
public record JsonEngineLockFile(Path path, Staging staging) implements EngineLockFile {
    private static final int LARGEST = 16 * 1024 * 1024;

    @Override
    public EngineLock read() throws ProblemException {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return EngineLock.EMPTY;
        }
        refuseConflict(text.get());
        return LockReader.read(path, text.get());
    }

    @Override
    public Optional<PendingChange> stage(EngineLock lock) throws ProblemException {
        String text = LockWriter.write(lock);
        // git may have given the file the line ends of Windows.
        if (text().map(old -> old.replace("\r\n", "\n").equals(text)).orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(new TextStaging(staging).stage(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> text() throws ProblemException {
        Preflight.noFolderAt(path, path);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            throw problem(1, "a pipe or a device, where a regular file must be");
        }
        return Optional.of(BoundedFile.text(path, LARGEST));
    }

    private void refuseConflict(String text) throws ProblemException {
        int line = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (each.startsWith("<<<<<<<") || each.startsWith(">>>>>>>") || each.startsWith("|||||||")) {
                throw problem(line, "a merge conflict that is not resolved yet");
            }
        }
    }

    private ProblemException problem(int line, String what) {
        return FileProblem.unreadableLock(path, line, what);
    }
}
