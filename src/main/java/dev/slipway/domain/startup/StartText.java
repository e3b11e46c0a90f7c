package dev.slipway.domain.startup;

/**
 * A text that is started.
 *
 * @param name as its user would type it
 * @param line of the file on which the text begins
 */
public record StartText(String name, String text, int line) {
    /** One that is all of its file. */
    public StartText(String name, String text) {
        this(name, text, 1);
    }

    /** Whether its first line names a shell. */
    boolean isForShell() {
        String first = text.lines().findFirst().orElse("");
        return first.startsWith("#!") && first.contains("sh") && !first.contains("node") && !first.contains("python");
    }
}
