package dev.slipway.domain.text;

import java.util.function.IntPredicate;

/** How far the beginning of a file pattern reaches into a path. Matching takes time in proportion to pattern times path. */
public final class PatternMatch {
    private final String path;
    private final boolean[] reached;
    /** Before and beyond these nothing is reached; a pattern mostly stands at one place. */
    private int first;

    private int last;

    public PatternMatch(String path) {
        this.path = path;
        this.reached = new boolean[path.length() + 1];
        this.reached[0] = true;
    }

    /** Past {@code **}{@code /}: where we are, or at the beginning of any folder's content from there on. */
    public void folders() {
        boolean passed = false;
        for (int i = first; i < path.length(); i++) {
            passed |= reached[i];
            reached[i + 1] |= passed && path.charAt(i) == '/';
        }
        last = path.length();
    }

    /** Past any number of characters that are such. */
    public void any(IntPredicate such) {
        for (int i = first; i < path.length() && i <= last; i++) {
            if (reached[i] && such.test(path.charAt(i))) {
                reached[i + 1] = true;
                last = Math.max(last, i + 1);
            }
        }
    }

    /** Past one character that is such. */
    public void one(IntPredicate such) {
        last = Math.min(last + 1, path.length());
        for (int i = last; i > first; i--) {
            reached[i] = reached[i - 1] && such.test(path.charAt(i - 1));
        }
        reached[first] = false;
        first = Math.min(first + 1, path.length());
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
