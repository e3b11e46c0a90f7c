package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.adapter.lockfile.PackageJson;
import dev.slipway.adapter.lockfile.WorkspaceNeeds;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Slashes;
import dev.slipway.port.SourceFiles;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists a project's files on the disk; links are not followed. */
public final class DiskSourceFiles implements SourceFiles {
    private static final int DEPTH = 16;
    private static final int MOST = 20_000;
    private static final Set<String> SOURCES = Set.of("js", "ts", "mjs", "cjs", "mts", "cts", "jsx", "tsx");
    private static final Set<String> OPEN = Set.of("api", "src");

    @Override
    public List<String> list(Path folder) throws ProblemException {
        return walk(folder, false).found.stream().sorted().toList();
    }

    @Override
    public Optional<List<String>> all(Path folder) throws ProblemException {
        List<String> found = walk(folder, true).found;
        return found.size() < MOST ? Optional.of(found.stream().sorted().toList()) : Optional.empty();
    }

    private static Collector walk(Path folder, boolean all) throws ProblemException {
        if (!Files.isDirectory(folder)) {
            throw Problem.input("There is no folder " + folder + ".")
                    .remedy("Name the folder of the project, the one of its package.json.");
        }
        Collector collector = new Collector(folder, all);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, collector);
        } catch (IOException e) {
            throw BoundedFile.unreadable(folder.toString(), e);
        }
        return collector;
    }

    @Override
    public Map<String, Path> packages(Path folder) throws ProblemException {
        return WorkspaceNeeds.packages(folder);
    }

    @Override
    public PackageManifest manifest(Path folder) throws ProblemException {
        return PackageJson.in(folder);
    }

    @Override
    public boolean isFile(Path folder, String relative) {
        try {
            Path file = folder.resolve(relative).normalize();
            return file.startsWith(folder) && Files.isRegularFile(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public boolean isFolder(Path folder, String relative) {
        try {
            Path below = folder.resolve(relative).normalize();
            return below.startsWith(folder) && Files.isDirectory(below);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final boolean all;
        private final List<String> found = new ArrayList<>();

        Collector(Path root, boolean all) {
            this.root = root;
            this.all = all;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path relative = root.relativize(folder);
            String name = String.valueOf(folder.getFileName());
            boolean enter = folder.equals(root)
                    || ((all || OPEN.contains(relative.getName(0).toString()))
                            && !name.startsWith(".")
                            && !name.equals("node_modules"));
            return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = Slashes.relative(root, file);
            if (isSource(name)) {
                ReadableNames.require(name);
            }
            found.add(name);
            return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        private static boolean isSource(String name) {
            int point = name.lastIndexOf('.');
            return SOURCES.contains(name.substring(point + 1));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
