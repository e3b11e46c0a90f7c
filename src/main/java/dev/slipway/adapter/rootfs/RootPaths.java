package dev.slipway.adapter.rootfs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Resolves paths of an unpacked root as a process that was confined to it would: absolute links start at the root,
 * {@code ..} stops there. Java's own resolution would follow an image's links into this machine.
 */
final class RootPaths {
    private static final int MOST_LINKS = 40; // Linux gives up there as well, path_resolution(7)
    private static final int MOST_NAMES = 4096;

    private final Path root;

    /** @param root the real path of the directory */
    RootPaths(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** The file of this machine that {@code path} is inside the root; empty when there is none, or a loop of links. */
    Optional<Path> resolve(String path) {
        return walk(path).at();
    }

    /** Whether links on the way of {@code path} lead in a circle. */
    boolean loops(String path) {
        return walk(path).loop();
    }

    private record Walk(Optional<Path> at, boolean loop) {
        static final Walk NOWHERE = new Walk(Optional.empty(), false);
    }

    private Walk walk(String path) {
        Deque<String> names = new ArrayDeque<>();
        push(names, path);
        Path at = root;
        int links = 0;
        try {
            while (!names.isEmpty()) {
                String name = names.pop();
                if (name.equals("..")) {
                    at = at.equals(root) ? root : parent(at);
                    continue;
                }
                Path next = at.resolve(name);
                // On Windows a name may hold a drive or a backslash, and so be more than one name.
                if (next.getNameCount() != at.getNameCount() + 1
                        || !next.startsWith(at)
                        || !Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                    return Walk.NOWHERE;
                }
                if (!Files.isSymbolicLink(next)) {
                    at = next;
                    continue;
                }
                String target = Files.readSymbolicLink(next).toString().replace(File.separatorChar, '/');
                at = target.startsWith("/") ? root : at;
                push(names, target);
                if (++links > MOST_LINKS || names.size() > MOST_NAMES) {
                    return new Walk(Optional.empty(), true);
                }
            }
            return new Walk(Optional.of(at), false);
        } catch (IOException | InvalidPathException unreadable) {
            return Walk.NOWHERE;
        }
    }

    private Path parent(Path at) {
        Path parent = at.getParent();
        return parent == null || !parent.startsWith(root) ? root : parent;
    }

    private static void push(Deque<String> names, String path) {
        String[] parts = path.split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            if (!parts[i].isEmpty() && !parts[i].equals(".")) {
                names.push(parts[i]);
            }
        }
    }
}
