package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A project on disk that tests write, closed towards the folders above it by a .git. */
final class ProjectTree {
    private final Path root;

    ProjectTree(Path folder) {
        this.root = folder.resolve("project");
        with(".git", "gitdir: elsewhere\n");
    }

    /** A copy of a folder of fixtures, each text changed by {@code change}. */
    static ProjectTree copyOf(String fixture, Path folder, UnaryOperator<String> change) throws IOException {
        ProjectTree tree = new ProjectTree(folder);
        Path from = fixture(fixture);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.with(from.relativize(file).toString(), change.apply(Files.readString(file)));
            }
        }
        return tree;
    }

    static Path fixture(String name) {
        try {
            return Path.of(Objects.requireNonNull(ProjectTree.class.getResource("/lockfiles/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    ProjectTree with(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An installed package with these further fields. */
    ProjectTree withPackage(String folder, String name, String version, String fields) {
        String json = "{\"name\":\"" + name + "\",\"version\":\"" + version + "\"" + (fields.isEmpty() ? "" : ",")
                + fields + "}";
        return with(folder + "/" + name + "/package.json", json);
    }

    Path root() {
        return root;
    }

    Evidence read() throws ProblemException {
        return read("");
    }

    Evidence read(String folder) throws ProblemException {
        return new EvidenceReader(Map.of()).read(root.resolve(folder));
    }

    Problem problem() {
        try {
            throw new AssertionError("no problem, but " + read());
        } catch (ProblemException e) {
            return e.problem();
        }
    }

    /** The evidence of one source, a line each: package, version, hash. */
    static List<String> lines(Evidence evidence, Source source) {
        return evidence.found().stream()
                .filter(e -> e.source() == source)
                .map(ProjectTree::line)
                .toList();
    }

    private static String line(VersionEvidence evidence) {
        return evidence.packageName() + " "
                + evidence.version().map(Object::toString).orElse("-") + " "
                + evidence.hash().map(Object::toString).orElse("-");
    }
}
