package dev.slipway.domain.webproject;

/**
 * A file with which a deployment begins to work.
 *
 * @param path relative to the project, with {@code /}
 * @param why the reason, a clause: {@code package.json says "main": "index.js"}
 */
public record EntryPoint(String path, String why) {
    /** Whether the platform makes a function of it for its folder alone. */
    public boolean isApi() {
        return path.startsWith("api/");
    }

    /** The path without its ending. */
    public String stem() {
        return path.substring(0, path.lastIndexOf('.') < 0 ? path.length() : path.lastIndexOf('.'));
    }

    /** The ending without its dot. */
    public String ending() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
