package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.TextFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts that are replaced in memory only: what several edits come to together, before any of them is made. */
public final class PendingTexts implements TextFiles {
    private final TextFiles files;
    private final Map<Path, Rewrite> pending = new LinkedHashMap<>();

    public PendingTexts(TextFiles files) {
        this.files = files;
    }

    /** All that was replaced, each file once. */
    public List<Rewrite> rewrites() {
        return pending.values().stream().filter(Rewrite::changes).toList();
    }

    @Override
    public List<Path> below(Path folder) throws ProblemException {
        return files.below(folder);
    }

    @Override
    public Optional<String> read(Path file) throws ProblemException {
        Rewrite changed = pending.get(file.normalize());
        return changed == null ? files.read(file) : Optional.of(changed.after());
    }

    @Override
    public void replace(List<Rewrite> rewrites) throws ProblemException {
        for (Rewrite rewrite : rewrites) {
            Path file = rewrite.file().normalize();
            Rewrite earlier = pending.get(file);
            pending.put(file, earlier == null ? rewrite : both(earlier, rewrite));
        }
    }

    /** The second was made from the result of the first, or from the same text as the first, at another place of it. */
    private static Rewrite both(Rewrite first, Rewrite second) throws ProblemException {
        String before = first.before().orElse("");
        if (second.before().equals(Optional.of(first.after()))) {
            return new Rewrite(first.file(), first.before(), second.after());
        }
        Span one = Span.of(before, first.after());
        Span other = Span.of(before, second.after());
        boolean apart = one.end() <= other.start() || other.end() <= one.start();
        if (!second.before().equals(first.before()) || !apart) {
            throw new ProblemException(new Problem(
                    Kind.INPUT,
                    "Two changes of " + first.file() + " are at the same place, so they cannot be made together.",
                    "Make one of them by its own command first; the report names it beside each finding."));
        }
        boolean inOrder = one.start() < other.start();
        Span early = inOrder ? one : other;
        Span late = inOrder ? other : one;
        String after = before.substring(0, early.start())
                + early.text()
                + before.substring(early.end(), late.start())
                + late.text()
                + before.substring(late.end());
        return new Rewrite(first.file(), first.before(), after);
    }

    /** What one text has in the place of a part of another. */
    private record Span(int start, int end, String text) {
        static Span of(String before, String after) {
            int start = 0;
            int shorter = Math.min(before.length(), after.length());
            while (start < shorter && before.charAt(start) == after.charAt(start)) {
                start++;
            }
            int same = 0;
            while (same < shorter - start
                    && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
                same++;
            }
            return new Span(start, before.length() - same, after.substring(start, after.length() - same));
        }
    }
}
