package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nodeproject.SchemaBelow;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The schemas below a folder that has none where Prisma looks, so that its user can be told what to name. */
final class SchemasBelow extends SimpleFileVisitor<Path> {
    private static final int DEPTH = 6;
    /** Folders that are looked into; what is beyond them is not worth a wait. */
    private static final int FOLDERS = 5_000;

    private static final int MOST = 50;
    private static final int LARGEST = 4 << 20;
    private static final Pattern DATASOURCE = Pattern.compile("(?m)^\\s*datasource\\s");

    private final Path root;
    private final List<Path> found = new ArrayList<>();
    private int folders;

    private SchemasBelow(Path root) {
        this.root = root;
    }

    /** Those with a datasource; the ones with the usual name and near to the folder first. */
    static List<SchemaBelow> of(Path root) {
        SchemasBelow search = new SchemasBelow(root);
        try {
            Files.walkFileTree(root, Set.of(), DEPTH, search);
        } catch (IOException unreadable) {
            // What is told is a help; without it the sentence stands.
        }
        search.found.sort(Comparator.comparing((Path path) -> !path.endsWith("schema.prisma"))
                .thenComparing(Path::getNameCount)
                .thenComparing(Comparator.naturalOrder()));
        return search.found.stream()
                .map(path -> new SchemaBelow(SchemaFiles.name(path, root), search.project(path)))
                .toList();
    }

    private Optional<String> project(Path schema) {
        for (Path at = schema.getParent(); at != null && !at.equals(root); at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(PackageManifest.FILE))) {
                return Optional.of(SchemaFiles.name(at, root));
            }
        }
        return Optional.empty();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = String.valueOf(folder.getFileName());
        if (!folder.equals(root) && (name.equals("node_modules") || name.startsWith("."))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        return ++folders > FOLDERS ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && file.toString().endsWith(".prisma") && hasDatasource(file)) {
            found.add(file);
        }
        return found.size() == MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        return FileVisitResult.CONTINUE;
    }

    private static boolean hasDatasource(Path file) {
        try {
            return DATASOURCE.matcher(BoundedFile.text(file, LARGEST)).find();
        } catch (ProblemException unreadable) {
            return false;
        }
    }
}
