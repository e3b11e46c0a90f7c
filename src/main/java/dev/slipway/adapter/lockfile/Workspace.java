package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** The packages of a workspace: the folders that its root's manifest, or pnpm's file, name by patterns. */
public record Workspace(Path root) {
    private static final int DEPTH = 6;
    private static final int MOST = 20_000;
    private static final long LARGEST = 1 << 20;

    /** The folders that have a package.json, in the order of their names; none where the root has no workspace. */
    public List<Path> packages() throws ProblemException {
        List<String> patterns = new ArrayList<>(PackageJson.in(root).workspaces());
        patterns.addAll(ofPnpm());
        if (patterns.isEmpty()) {
            return List.of();
        }
        Members members = new Members(patterns);
        try {
            Files.walkFileTree(root, Set.of(), DEPTH, members);
        } catch (IOException e) {
            throw Problem.environment(root + " cannot be searched for the packages of its workspace.")
                    .remedy("Check that you may read it, or name a package with --project DIR.")
                    .because(e);
        }
        members.found.sort(null);
        return members.found;
    }

    private List<String> ofPnpm() throws ProblemException {
        Path file = root.resolve("pnpm-workspace.yaml");
        List<String> patterns = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return patterns;
        }
        boolean inside = false;
        SourceFile source = new SourceFile(file, "pnpm-workspace.yaml", "YAML", "pnpm install");
        try (TextLines lines = TextLines.of(source, LARGEST)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String text = line.get().strip();
                inside = text.startsWith("packages:")
                        || (inside && (text.startsWith("-") || text.isEmpty() || text.startsWith("#")));
                if (inside && text.startsWith("-")) {
                    patterns.add(Scalars.unquoted(text.substring(1).strip()));
                }
            }
        }
        return patterns;
    }

    /** Collects the folders that some pattern names and none excludes. */
    private final class Members extends SimpleFileVisitor<Path> {
        private final List<Path> found = new ArrayList<>();
        private final List<PathMatcher> wanted = new ArrayList<>();
        private final List<PathMatcher> unwanted = new ArrayList<>();
        private int seen;

        Members(List<String> patterns) {
            for (String pattern : patterns) {
                boolean not = pattern.startsWith("!");
                String glob = not ? pattern.substring(1) : pattern;
                glob = glob.startsWith("./") ? glob.substring(2) : glob;
                glob = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
                try {
                    (not ? unwanted : wanted).add(FileSystems.getDefault().getPathMatcher("glob:" + glob));
                } catch (PatternSyntaxException noPattern) {
                    // A pattern that no package manager would take either names nothing.
                }
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            if (!folder.equals(root) && (name.equals("node_modules") || name.startsWith("."))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Path relative = root.relativize(folder);
            boolean member = wanted.stream().anyMatch(one -> one.matches(relative))
                    && unwanted.stream().noneMatch(one -> one.matches(relative));
            if (member && !folder.equals(root) && Files.isRegularFile(folder.resolve(PackageManifest.FILE))) {
                found.add(folder);
            }
            return ++seen > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            return FileVisitResult.CONTINUE;
        }
    }
}
