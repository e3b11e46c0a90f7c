package dev.slipway.adapter.files;

import dev.slipway.domain.text.Slashes;
import dev.slipway.port.BuiltFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a build has left on this machine's disk. */
public final class DiskBuiltFiles implements BuiltFiles {
    private static final int MOST_NAMES = 300;
    private static final int MOST_FILES = 20_000;
    private static final int DEEP = 12;

    /** What builds write and what tools bring; a generated client follows the schema, which counts itself. */
    private static final Set<String> NO_SOURCES =
            Set.of("node_modules", "dist", "build", "out", "coverage", "generated", "tmp", "target");

    private static final Set<String> SOURCES = Set.of("ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "prisma");

    /** What may be put into a package after it was built, and makes it no newer. */
    private static final Set<String> ENGINES = Set.of("libquery_engine-", "query-engine-", "query_engine-");

    private static final Set<String> LOCKS = Set.of("package.json", "package-lock.json", "pnpm-lock.yaml", "yarn.lock");

    @Override
    public List<Path> in(Path folder) {
        if (!isFolder(folder)) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(folder)) {
            return names.sorted().limit(MOST_NAMES).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    @Override
    public List<Path> foldersEndingIn(String ending, Path folder) {
        List<Path> found = new ArrayList<>();
        walk(folder, new Counted() {
            @Override
            FileVisitResult folder(Path path) {
                if (!path.equals(folder) && path.getFileName().toString().endsWith(ending)) {
                    found.add(path);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            void file(Path path, Instant written) {
                // Only folders are asked for.
            }
        });
        return found.stream().sorted().toList();
    }

    @Override
    public boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<Instant> written(Path path) {
        Latest built = new Latest(path) {
            @Override
            void file(Path each, Instant written) {
                String name = each.getFileName().toString();
                if (ENGINES.stream().noneMatch(name::startsWith)) {
                    super.file(each, written);
                }
            }
        };
        walk(path, built);
        Latest all = new Latest(path);
        if (built.source().isEmpty()) {
            walk(path, all);
        }
        return built.source().or(all::source).map(Source::changed);
    }

    @Override
    public Optional<Source> newestSource(Path project) {
        Latest latest = new Latest(project) {
            @Override
            FileVisitResult folder(Path path) {
                String name =
                        path.getFileName() == null ? "" : path.getFileName().toString();
                boolean other = !path.equals(project) && (name.startsWith(".") || NO_SOURCES.contains(name));
                return other ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            void file(Path path, Instant written) {
                String name = path.getFileName().toString();
                if (LOCKS.contains(name) || SOURCES.contains(name.substring(name.lastIndexOf('.') + 1))) {
                    super.file(path, written);
                }
            }
        };
        walk(project, latest);
        return latest.source();
    }

    private static void walk(Path root, Counted visitor) {
        try {
            Files.walkFileTree(root, Set.of(), DEEP, visitor);
        } catch (IOException unreadable) {
            // What was seen until then counts.
            return;
        }
    }

    /** Ends after so many files that a person waits for it no longer. */
    private abstract static class Counted extends SimpleFileVisitor<Path> {
        private int seen;

        abstract FileVisitResult folder(Path path);

        abstract void file(Path path, Instant written);

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
            return folder(folder);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            if (facts.isRegularFile()) {
                file(file, facts.lastModifiedTime().toInstant());
            }
            return ++seen > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static class Latest extends Counted {
        private final Path root;
        private Optional<Source> source = Optional.empty();

        Latest(Path root) {
            this.root = root;
        }

        /** All of them; one that leaves some out has its own. */
        @Override
        FileVisitResult folder(Path path) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        void file(Path path, Instant written) {
            if (source.isEmpty() || written.isAfter(source.get().changed())) {
                source = Optional.of(new Source(Slashes.relative(root, path), written));
            }
        }

        Optional<Source> source() {
            return source;
        }
    }
}
