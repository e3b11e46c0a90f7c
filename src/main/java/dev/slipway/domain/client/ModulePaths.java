package dev.slipway.domain.client;

import java.util.ArrayDeque;
import java.util.Deque;

/** Absolute paths of a tree, joined as Node joins them. */
final class ModulePaths {
    private ModulePaths() {}

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path from a folder; one that leads above the root ends at it. */
    static String join(String folder, String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String part : (path.startsWith("/") ? path : folder + "/" + path.replace('\\', '/')).split("/")) {
            if (part.equals("..")) {
                names.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                names.addLast(part);
            }
        }
        return "/" + String.join("/", names);
    }
}
