package dev.slipway.domain.artefact;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Walks a path as a process that was confined to a tree would: absolute links start at its root, {@code ..} stops there.
 *
 * @param <P> a place in the tree
 */
public record PathWalk<P>(Steps<P> steps) {
    private static final int MOST_LINKS = 40; // Linux gives up there as well, path_resolution(7)
    private static final int MOST_NAMES = 4096;

    /** The single steps that a tree can make. */
    public interface Steps<P> {
        P root();

        /** The folder that a place is in; the root is in itself. */
        P parent(P at);

        /** What has this name in a folder; empty when nothing has, or the place is no folder. */
        Optional<P> child(P folder, String name) throws IOException;

        TreeEntry.Kind kind(P at);

        /** What a link says. */
        String link(P at) throws IOException;
    }

    /**
     * Where a walk ends.
     *
     * @param at empty when it leads nowhere
     * @param loop whether that is because links lead in a circle, or there are too many
     */
    public record End<P>(Optional<P> at, boolean loop) {}

    /**
     * From the root along a path.
     *
     * @param through whether a link at its end is followed too
     */
    public End<P> walk(String path, boolean through) throws IOException {
        Deque<String> names = new ArrayDeque<>();
        push(names, path);
        P at = steps.root();
        int links = 0;
        while (!names.isEmpty()) {
            String name = names.pop();
            if (name.equals("..") && steps.kind(at) == TreeEntry.Kind.FOLDER) {
                at = steps.parent(at);
                continue;
            }
            Optional<P> next = name.equals("..") ? Optional.empty() : steps.child(at, name);
            if (next.isEmpty()) {
                return new End<>(next, false);
            }
            if (steps.kind(next.get()) != TreeEntry.Kind.LINK || (names.isEmpty() && !through)) {
                at = next.get();
                continue;
            }
            String target = steps.link(next.get());
            at = target.startsWith("/") ? steps.root() : at;
            push(names, target);
            if (++links > MOST_LINKS || names.size() > MOST_NAMES) {
                return new End<>(Optional.empty(), true);
            }
        }
        return new End<>(Optional.of(at), false);
    }

    private static void push(Deque<String> names, String path) {
        int end = path.length();
        while (end > 0) {
            int slash = path.lastIndexOf('/', end - 1);
            String name = path.substring(slash + 1, end);
            if (!name.isEmpty() && !name.equals(".")) {
                names.push(name);
            }
            end = Math.max(slash, 0);
        }
    }
}
