package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.FileNames;
import dev.slipway.port.PendingChange;
import dev.slipway.port.StagedTexts;
import dev.slipway.port.TextFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Text files on the disk, in UTF-8; a symbolic link is followed and stays.
 *
 * @param pipes read what is no regular file
 */
public record DiskTextFiles(Staging staging, Pipes pipes) implements TextFiles, StagedTexts, FileNames {
    private static final int LARGEST = 16 << 20;
    private static final int DEPTH = 4;
    private static final int MOST = 300;

    @Override
    public Optional<String> read(Path file) throws ProblemException {
        // Files makes an exception, with its stack, for each file that is not there: most that are asked for are not.
        if (!file.toFile().exists()) {
            DeadLinks.refuse(file);
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            throw Problem.input(file + " is a folder where a file is expected.").remedy("Move the folder away.");
        }
        return Optional.of(BoundedFile.text(file, LARGEST, pipes));
    }

    @Override
    public List<Path> below(Path folder) throws ProblemException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                    return !below.equals(folder) && isHidden(below)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && isText(file)) {
                        found.add(file);
                    }
                    return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }
            });
        } catch (IOException e) {
            throw DiskProblems.exception(e, folder);
        }
        return found.stream().sorted().toList();
    }

    /** A link that leads nowhere is not passed over: who reads it is told. */
    private static boolean isText(Path file) {
        return Files.isRegularFile(file) || (Files.isSymbolicLink(file) && !Files.exists(file));
    }

    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.equals("node_modules");
    }

    @Override
    public void replace(List<Rewrite> rewrites) throws ProblemException {
        List<Pending> staged = staged(rewrites);
        try {
            staging.commit(staged);
        } finally {
            staged.forEach(Pending::close);
        }
    }

    @Override
    public void rename(Path from, Path to) throws ProblemException {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw DiskProblems.exception(e, from);
        }
    }

    @Override
    public List<PendingChange> stage(List<Rewrite> rewrites) throws ProblemException {
        return List.copyOf(staged(rewrites));
    }

    private List<Pending> staged(List<Rewrite> rewrites) throws ProblemException {
        List<Pending> staged = new ArrayList<>();
        try {
            for (Rewrite rewrite : rewrites) {
                if (rewrite.changes()) {
                    Preflight.regular(rewrite.file());
                    byte[] content = rewrite.after().getBytes(StandardCharsets.UTF_8);
                    staged.add(new TextStaging(staging).stage(rewrite.file(), content));
                }
            }
            for (Rewrite rewrite : rewrites) {
                refuseChanged(rewrite);
            }
            return staged;
        } catch (ProblemException e) {
            staged.forEach(Pending::close);
            throw e;
        }
    }

    private void refuseChanged(Rewrite rewrite) throws ProblemException {
        if (!read(rewrite.file()).equals(rewrite.before())) {
            throw Problem.environment(rewrite.file()
                            + " was changed by another program while this one worked on it; it was left as it is.")
                    .remedy("Run the same command again.");
        }
    }
}
