package dev.slipway.domain.artefact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The names that archives give. */
final class ItemPath {
    private static final int LONGEST = 4096; // PATH_MAX of Linux
    private static final int SHOWN = 80;

    private ItemPath() {}

    /**
     * The name as a path from the root: {@code ./usr/lib/} is {@code /usr/lib}, and the root itself is {@code /}; a slash at its
     * beginning is the root's, as for tar and for Docker. Empty when it leads above the root or is no path.
     */
    static Optional<String> inside(String name) {
        if (name.length() > LONGEST || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Deque<String> names = new ArrayDeque<>();
        for (String part : name.split("/")) {
            if (part.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                names.addLast(part);
            }
        }
        return Optional.of("/" + String.join("/", names));
    }

    /** The beginning of a name, for a message. */
    static String shown(String name) {
        return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    }
}
