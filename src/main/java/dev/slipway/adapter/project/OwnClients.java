package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.schema.Block;
import dev.slipway.domain.schema.SchemaText;
import dev.slipway.domain.schema.SchemaValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The clients of one database: those of a schema, and of the others of the project that take the same URL.
 *
 * @param packaged whether one is generated into its package
 * @param folders of those that are generated elsewhere
 */
record OwnClients(boolean packaged, Set<Path> folders) {
    private static final int LARGEST = 4 << 20;

    static OwnClients of(List<SchemaFile> own, Path root) {
        List<SchemaFile> all = new ArrayList<>(own);
        Optional<SchemaValue> url = url(own);
        SchemasBelow.of(root).stream()
                .map(below -> root.resolve(below.schema()))
                .filter(path -> own.stream().noneMatch(file -> file.path().equals(path)))
                .flatMap(path -> read(path, root).stream())
                .filter(file -> url.isPresent() && url(List.of(file)).equals(url))
                .forEach(all::add);
        Set<Path> folders = new HashSet<>();
        boolean packaged = own.isEmpty();
        for (SchemaFile file : all) {
            for (Block generator : file.schema().blocks("generator")) {
                Optional<Path> output = output(file, generator);
                output.ifPresent(folders::add);
                packaged |=
                        generates(generator) && (output.isEmpty() || PrismaPackages.isClient(packageOf(output.get())));
            }
        }
        return new OwnClients(packaged, folders);
    }

    private static Optional<SchemaFile> read(Path path, Path root) {
        try {
            String name = SchemaFiles.name(path, root);
            return Optional.of(new SchemaFile(path, SchemaText.parse(BoundedFile.text(path, LARGEST), name)));
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<SchemaValue> url(List<SchemaFile> files) {
        return files.stream()
                .flatMap(file -> file.schema().blocks("datasource").stream())
                .flatMap(block -> block.property("url").stream())
                .map(property -> property.value())
                .findFirst();
    }

    private static boolean generates(Block generator) {
        return text(generator, "provider")
                .filter(PrismaPackages::generatesClient)
                .isPresent();
    }

    private static Optional<Path> output(SchemaFile file, Block generator) {
        try {
            return text(generator, "output")
                    .map(output -> file.path().resolveSibling(output).normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Block block, String name) {
        return block.property(name).stream()
                .map(property -> property.value())
                .flatMap(value -> value instanceof SchemaValue.Text text ? Stream.of(text.value()) : Stream.empty())
                .findFirst();
    }

    /** By which an import names what lies in node_modules. */
    private static String packageOf(Path output) {
        String path = output.toString().replace('\\', '/');
        int modules = path.lastIndexOf("/node_modules/");
        return modules < 0 ? "" : path.substring(modules + "/node_modules/".length());
    }
}
