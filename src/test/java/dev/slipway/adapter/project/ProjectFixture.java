package dev.slipway.adapter.project;

import dev.slipway.adapter.files.Pipes;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a project on disk, file by file, and reads it. */
final class ProjectFixture {
    static final String CLIENT = "generator client {\n  provider = \"prisma-client-js\"\n}\n";

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<PrismaVersion> version = Optional.of(PrismaVersion.of("6.5.0"));

    ProjectFixture(Path root) {
        this.root = root;
    }

    ProjectFixture with(String file, String content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An installed package, nothing in it but its manifest. */
    ProjectFixture withPackage(String folder) {
        return with(folder + "/package.json", "{\"version\": \"6.5.0\"}");
    }

    /** A link as package managers make them. */
    ProjectFixture withLink(String link, String target) {
        try {
            Path path = root.resolve(link);
            Files.createDirectories(path.resolveSibling(""));
            Files.createSymbolicLink(path, path.resolveSibling("").relativize(root.resolve(target)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProjectFixture withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Lets the project's own files tell its version. */
    ProjectFixture ofItsOwnVersion() {
        version = Optional.empty();
        return this;
    }

    ProjectFixture of(String prisma) {
        version = Optional.of(PrismaVersion.of(prisma));
        return this;
    }

    NodeProject read() throws ProblemException {
        return read("", Optional.empty());
    }

    NodeProject read(String folder, Optional<Path> schema) throws ProblemException {
        return new DiskProjectReader(environment, new Releases(List.of()), version, Pipes.hurried())
                .read(root.resolve(folder), schema);
    }

    List<ClientGenerator> generators() throws ProblemException {
        return read().generators();
    }

    ClientGenerator only() throws ProblemException {
        List<ClientGenerator> generators = generators();
        if (generators.size() != 1) {
            throw new AssertionError("not one generator: " + generators);
        }
        return generators.get(0);
    }
}
