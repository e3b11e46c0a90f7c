package dev.slipway.domain.dockerfile;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of an image. */
public final class Paths {
    private Paths() {}

    /** A path from a folder, without dots; nothing leads above the root. */
    public static String resolve(String folder, String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : (path.startsWith("/") ? path : folder + "/" + path).split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return "/" + String.join("/", names);
    }

    /** Whether a path is a folder or something in it. */
    public static boolean isIn(String path, String folder) {
        return path.equals(folder) || folder.equals("/") || path.startsWith(folder + "/");
    }

    /** Something in one folder, seen in another. */
    public static String moved(String path, String from, String to) {
        return path.equals(from) ? to : resolve(to, path.substring(from.equals("/") ? 1 : from.length() + 1));
    }
}
