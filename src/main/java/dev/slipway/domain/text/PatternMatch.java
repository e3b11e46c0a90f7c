package dev.slipway.domain.text;

import java.util.function.IntPredicate;

/** How far the beginning of a file pattern reaches into a path. Matching takes time in proportion to pattern times path. */
public final class PatternMatch {
    private final String path;
    private final boolean[] reached;

    public PatternMatch(String path) {
        this.path = path;
        this.reached = new boolean[path.length() + 1];
        this.reached[0] = true;
    }

    /** Past {@code **}{@code /}: where we are, or at the beginning of any folder's content from there on. */
    public void folders() {
        boolean passed = false;
        for (int i = 0; i < path.length(); i++) {
            passed |= reached[i];
            reached[i + 1] |= passed && path.charAt(i) == '/';
        }
    }

    /** Past any number of characters that are such. */
    public void any(IntPredicate such) {
        for (int i = 0; i < path.length(); i++) {
            reached[i + 1] |= reached[i] && such.test(path.charAt(i));
        }
    }

    /** Past one character that is such. */
    public void one(IntPredicate such) {
        for (int i = path.length(); i > 0; i--) {
            reached[i] = reached[i - 1] && such.test(path.charAt(i - 1));
        }
        reached[0] = false;
    }

    /** Whether the pattern takes all of the path, when it has ended. */
    public boolean isWhole() {
        return reached[path.length()];
    }

    /** Whether the pattern takes a folder in which the path lies, when it has ended. */
    public boolean isFolder() {
        for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
            if (reached[end]) {
                return true;
            }
        }
        return false;
    }
}
