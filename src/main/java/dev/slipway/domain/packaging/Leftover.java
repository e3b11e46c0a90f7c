package dev.slipway.domain.packaging;

/**
 * Something of a package that nothing there needs.
 *
 * @param path of a file, or of a folder with a slash at its end
 * @param why a clause
 */
public record Leftover(String path, long bytes, String why) {
    /** Whether a file is of it. */
    public boolean holds(String file) {
        return path.endsWith("/") ? file.startsWith(path) : file.equals(path);
    }
}
