package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.FileModes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The permissions of files on this machine's disk. */
public final class DiskFileModes implements FileModes {
    private static final String MODE = "unix:mode";
    private static final int ALL = 07777;
    private static final int READ = 0444;
    private static final int READ_AND_ENTER = 0555;

    @Override
    public List<ModeChange> opened(Path file, Path top, boolean program) throws ProblemException {
        try {
            Path real = file.toRealPath();
            Path root = top.toRealPath();
            if (!real.getFileSystem().supportedFileAttributeViews().contains("unix")
                    || !real.startsWith(root)
                    || !Files.isRegularFile(real)) {
                throw Problem.input(file + " has no mode that could be changed there.")
                        .remedy("Set it where the package is made.");
            }
            List<ModeChange> changes = new ArrayList<>();
            for (Path folder = real.getParent();
                    folder != null && folder.startsWith(root);
                    folder = folder.getParent()) {
                add(folder, READ_AND_ENTER, changes);
            }
            add(real, program ? READ_AND_ENTER : READ, changes);
            return changes;
        } catch (IOException failure) {
            throw DiskProblems.exception(failure, file);
        }
    }

    private static void add(Path path, int wanted, List<ModeChange> changes) throws IOException {
        int mode = mode(path);
        if ((mode & wanted) != wanted) {
            changes.add(new ModeChange(path, mode, mode | wanted));
        }
    }

    @Override
    public void make(List<ModeChange> changes) throws ProblemException {
        List<ModeChange> made = new ArrayList<>();
        for (ModeChange each : changes) {
            try {
                set(each.file(), each.after());
                made.add(each);
            } catch (IOException failure) {
                made.forEach(DiskFileModes::restore);
                throw DiskProblems.exception(failure, each.file());
            }
        }
    }

    /** What keeps it from being changed back, a moment after it was changed, is what the first failure says. */
    private static void restore(ModeChange made) {
        try {
            set(made.file(), made.before());
        } catch (IOException gone) {
            return;
        }
    }

    /** With set-user-id and the like, which must stay. */
    private static int mode(Path path) throws IOException {
        return (int) Files.getAttribute(path, MODE, LinkOption.NOFOLLOW_LINKS) & ALL;
    }

    private static void set(Path path, int mode) throws IOException {
        Files.setAttribute(path, MODE, mode);
    }
}
