package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.schema.SchemaText;
import dev.slipway.domain.text.Slashes;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Reads a schema: one file, or every .prisma file below a folder. */
final class SchemaFiles {
    private static final int LARGEST = 32 << 20;
    private static final int DEPTH = 32;
    private static final int MOST = 10_000;

    private SchemaFiles() {}

    /**
     * The files of a schema, in the order of their paths, each one that Prisma would accept.
     *
     * @param root the project's folder, which the names for people are relative to
     */
    static List<SchemaFile> read(Path path, Path root) throws ProblemException {
        return read(path, root, SchemaMistakes.REFUSED);
    }

    /** The same; where mistakes are told, also those whose generators and datasource can be read. */
    static List<SchemaFile> read(Path path, Path root, SchemaMistakes mistakes) throws ProblemException {
        List<SchemaFile> files = new ArrayList<>();
        for (Path file : Files.isDirectory(path) ? below(path) : List.of(path)) {
            SchemaText schema = SchemaText.parse(BoundedFile.text(file, LARGEST), name(file, root));
            boolean goesOn = mistakes == SchemaMistakes.TOLD && schema.hasSoundSettings();
            files.add(new SchemaFile(file, goesOn ? schema : schema.valid()));
        }
        return files;
    }

    /** A path for people: relative to the project with forward slashes, or whole when it lies elsewhere. */
    static String name(Path file, Path root) {
        return file.startsWith(root) ? Slashes.relative(root, file) : file.toString();
    }

    private static List<Path> below(Path folder) throws ProblemException {
        Collector collector = new Collector();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, collector);
        } catch (IOException e) {
            throw BoundedFile.unreadable(folder.toString(), e);
        }
        if (collector.found.isEmpty() || collector.found.size() > MOST) {
            throw Problem.input(folder + " has " + (collector.found.isEmpty() ? "no" : "more than " + MOST)
                            + " .prisma files.")
                    .remedy("Name the schema file, or the folder of the schema files, with --schema.");
        }
        collector.found.sort(null);
        return collector.found;
    }

    /** Collects schema files; installed packages and the clients generated into them are left out. */
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<Path> found = new ArrayList<>();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.endsWith("node_modules") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(".prisma")) {
                ReadableNames.require(file.toString());
                found.add(file);
            }
            return found.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            // A link in a circle, or one that leads nowhere: nothing to read there.
            return FileVisitResult.CONTINUE;
        }
    }
}
