package dev.slipway.domain.packaging;

/** The Node package that a file of a tree belongs to. */
public final class NodePackage {
    private static final String FOLDER = "node_modules/";

    private NodePackage() {}

    /**
     * The folder of the innermost package that a path lies in, with a slash at its end; empty where it lies in none:
     * {@code /var/task/node_modules/@prisma/client/} of a file of Prisma's client.
     */
    public static String folder(String path) {
        int at = path.lastIndexOf("/" + FOLDER);
        if (at < 0) {
            return "";
        }
        int name = at + 1 + FOLDER.length();
        int end = path.indexOf('/', name);
        // .prisma is no scope, but what is in it are clients and not parts of one package.
        if (end > 0 && (path.charAt(name) == '@' || path.startsWith(".prisma/", name))) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? "" : path.substring(0, end + 1);
    }

    /** The name of the innermost package that a path lies in; empty where it lies in none. */
    public static String name(String path) {
        String folder = folder(path);
        return folder.isEmpty()
                ? ""
                : folder.substring(folder.lastIndexOf("/" + FOLDER) + 1 + FOLDER.length(), folder.length() - 1);
    }
}
