package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Outputs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/**
 * Results on the disk, and in whatever else has a path.
 *
 * @param standard this process's standard output, which knows what it could not take
 */
public record DiskOutputs(Staging staging, OutputStream standard) implements Outputs {
    /** Not for reading, and nothing that is there is cut off: whoever opened it has more to write. */
    private static final OpenOption[] THROUGH = {StandardOpenOption.WRITE, StandardOpenOption.APPEND};

    @Override
    public Path check(Path file) throws ProblemException {
        WriteTarget target = target(file);
        if (target instanceof WriteTarget.InFolder) {
            try (Pending probe = replacement(file, target, new byte[0])) {
                Objects.requireNonNull(probe);
            }
        }
        return target.path();
    }

    @Override
    public void write(Path file, String text) throws ProblemException {
        WriteTarget target = target(file);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (!(target instanceof WriteTarget.InFolder)) {
            through(file, target, content);
            return;
        }
        try (Pending pending = replacement(file, target, content)) {
            staging.commit(List.of(pending));
        }
    }

    @Override
    public void append(Path file, String text) throws ProblemException {
        WriteTarget target = target(file);
        if (!(target instanceof WriteTarget.InFolder)) {
            through(file, target, text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        Preflight.noFolderAt(target.path(), file);
        try {
            LogFile.append(target.path(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw DiskProblems.exception(e, file);
        }
    }

    private Pending replacement(Path file, WriteTarget target, byte[] content) throws ProblemException {
        Path place = target.path();
        Path folder = Objects.requireNonNull(place.getParent());
        if (!Files.isDirectory(folder)) {
            throw notWritable(
                    file, "there is no folder " + folder, "Create it (mkdir -p " + folder + "), or name another file.");
        }
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw notWritable(file, "it is write-protected", "Name another file, or: chmod u+w " + file);
        }
        return new TextStaging(staging).stage(file, content);
    }

    private static WriteTarget target(Path file) throws ProblemException {
        try {
            WriteTarget target = WriteTarget.of(file);
            if (target instanceof WriteTarget.Descriptor open && !new OpenFile(open).isWritable()) {
                throw notWritable(file, "it is not open for writing", "Open it where slipway is called: N>file.");
            }
            return target;
        } catch (IOException e) {
            throw DiskProblems.exception(e, file);
        }
    }

    private void through(Path file, WriteTarget target, byte[] content) throws ProblemException {
        try {
            if (target instanceof WriteTarget.Descriptor open && open.own() && open.number() == 1) {
                standard.write(content);
                return;
            }
            try (OutputStream out = Files.newOutputStream(target.path(), THROUGH)) {
                out.write(content);
            }
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).contains("Broken pipe")
                    ? Problem.of(Kind.READER_GONE, "Nobody reads " + file + " any more.")
                            .remedy("")
                            .because(e)
                    : DiskProblems.exception(e, file);
        }
    }

    private static ProblemException notWritable(Path file, String why, String remedy) {
        return Problem.environment("The result cannot be written to " + file + ": " + why + ".")
                .remedy(remedy);
    }
}
