package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nodeproject.SchemaBelow;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Schemas of a project beside the one that Prisma finds: those that its commands name, and those with a client of their own. */
final class SchemasBeside extends SimpleFileVisitor<Path> {
    private static final int DEPTH = 3;
    private static final int FILES = 2_000;
    private static final int LARGEST = 4 << 20;
    private static final String FOLDER = "prisma";
    private static final String DOCKERFILE = "Dockerfile";
    /** What the generator writes into an output of its own, beside the schema that it was given. */
    private static final List<String> GENERATED = List.of("index.d.ts", "runtime");

    private static final Pattern DATASOURCE = Pattern.compile("(?m)^\\s*datasource\\s");
    /** What is generated into the same place as the first would be another one in its stead. */
    private static final Pattern OUTPUT = Pattern.compile("(?m)^\\s*output\\s*=");

    private final Path own;
    private final List<Path> found = new ArrayList<>();
    private int files;

    private SchemasBeside(Path own) {
        this.own = own;
    }

    /** @param own the schema that is taken, a file or the folder of several */
    static List<SchemaBelow> of(Path root, Path own, PackageManifest manifest) {
        SchemasBeside search = new SchemasBeside(own);
        Stream.concat(
                        Stream.concat(manifest.schemasOfScripts().stream(), inDockerfile(root))
                                .flatMap(named -> resolved(root, named).stream()),
                        NamedConfigs.of(root, manifest).files().stream().flatMap(file -> ofConfig(root, file)))
                .forEach(search::add);
        try {
            Files.walkFileTree(root.resolve(FOLDER), Set.of(), DEPTH, search);
        } catch (IOException unreadable) {
            // What is not seen is not told of.
        }
        return search.found.stream()
                .map(path -> new SchemaBelow(SchemaFiles.name(path, root), Optional.empty()))
                .toList();
    }

    private static Stream<String> inDockerfile(Path root) {
        try {
            Path file = root.resolve(DOCKERFILE);
            return Files.isRegularFile(file)
                    ? BoundedFile.text(file, LARGEST).lines().flatMap(PackageManifest::schemasOf)
                    : Stream.empty();
        } catch (ProblemException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<Path> ofConfig(Path root, Path file) {
        try {
            String folder = "./" + root.relativize(file.resolveSibling("")) + "/";
            return PrismaConfig.read(file).schema().stream()
                    .flatMap(schema -> resolved(root, folder + schema).stream());
        } catch (ProblemException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<Path> resolved(Path root, String named) {
        try {
            return Optional.of(root.resolve(named).normalize()).filter(path -> path.startsWith(root));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** A folder around the schema is that of its own parts. */
    private void add(Path schema) {
        boolean known = schema.startsWith(own)
                || own.startsWith(schema)
                || found.stream().anyMatch(other -> schema.startsWith(other) || other.startsWith(schema));
        if (!known && Files.exists(schema)) {
            found.add(schema);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = String.valueOf(folder.getFileName());
        return name.equals("migrations")
                        || name.equals("node_modules")
                        || GENERATED.stream().allMatch(each -> Files.exists(folder.resolve(each)))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && file.toString().endsWith(".prisma") && hasClient(file)) {
            add(file);
        }
        return ++files > FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        return FileVisitResult.CONTINUE;
    }

    private static boolean hasClient(Path file) {
        try {
            String text = BoundedFile.text(file, LARGEST);
            return DATASOURCE.matcher(text).find() && OUTPUT.matcher(text).find();
        } catch (ProblemException unreadable) {
            return false;
        }
    }
}
