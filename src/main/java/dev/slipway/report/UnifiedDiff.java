package dev.slipway.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import dev.slipway.domain.text.Printable;
import dev.slipway.domain.urlsource.MaskedChange;
import dev.slipway.port.TextFiles.Rewrite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rewrites of files as the unified diff that {@code patch -p1} and {@code git apply} take. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * The diff of all rewrites, with what is secret in those files masked; empty when none changes anything.
     *
     * @param base the folder by which files are named
     */
    public static String of(List<Rewrite> rewrites, Path base) {
        StringBuilder text = new StringBuilder();
        rewrites.stream().filter(Rewrite::changes).forEach(each -> text.append(of(masked(each), base)));
        return text.toString();
    }

    private static Rewrite masked(Rewrite rewrite) {
        String name = rewrite.file().toString();
        String before = rewrite.before().orElse("");
        return new Rewrite(
                rewrite.file(),
                rewrite.before().map(text -> MaskedChange.of(name, text, rewrite.after())),
                MaskedChange.of(name, rewrite.after(), before));
    }

    private static String of(Rewrite rewrite, Path base) {
        String name = Printable.word(named(rewrite.file(), base).toString().replace('\\', '/'));
        List<String> before = lines(rewrite.before().orElse(""));
        List<String> after = lines(rewrite.after());
        Patch<String> patch = DiffUtils.diff(before, after);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                rewrite.before().isPresent() ? "a/" + name : "/dev/null", "b/" + name, before, patch, CONTEXT);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.replace(UNENDED, "\n\\ No newline at end of file"))
                .append('\n'));
        // The library counts the lines of nothing from 1; diff and git count them from 0.
        return before.isEmpty() ? text.toString().replace("@@ -1,0 ", "@@ -0,0 ") : text.toString();
    }

    /** As its user would type it, also beside the folder; a file of another drive has no name from there. */
    private static Path named(Path file, Path base) {
        Path here = base.toAbsolutePath().normalize();
        Path there = file.toAbsolutePath().normalize();
        return Objects.equals(there.getRoot(), here.getRoot()) ? here.relativize(there) : file;
    }

    // Never part of a text in UTF-8 that came from a file.
    private static final String UNENDED = "\uDC00";

    /** Lines without their LF; a CR stays, and a last line without an end is marked as such. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + UNENDED);
        }
        return lines;
    }
}
