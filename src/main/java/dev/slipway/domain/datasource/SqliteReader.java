package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code file:path?key=value}: the path ends at the first question mark, the parameters begin at the last. */
final class SqliteReader {
    private SqliteReader() {}

    static Anatomy read(String text, Outline outline) {
        int start = outline.scheme().end();
        int end = outline.body().end();
        int mark = Scan.first(text, "?", start, end);
        int last = Scan.last(text, '?', start, end);
        Optional<TextRange> query = mark == end ? Optional.empty() : Optional.of(new TextRange(last + 1, end));
        return new Anatomy(
                outline.body(),
                outline.scheme(),
                Optional.empty(),
                hidden(text, new TextRange(start, mark), new TextRange(mark, Math.max(mark, last))),
                Optional.empty(),
                Optional.empty(),
                mark == start ? Optional.empty() : Optional.of(new TextRange(start, mark)),
                query,
                Optional.empty(),
                query.map(range -> QueryReader.read(text, range)).orElse(List.of()),
                new ArrayList<>(outline.flaws()));
    }

    /**
     * A file has no password; what looks like one came here by mistake.
     *
     * @param skipped what stands between the path and the last question mark
     */
    private static List<TextRange> hidden(String text, TextRange path, TextRange skipped) {
        List<TextRange> hidden = new ArrayList<>();
        int colon = Scan.first(text, ":", path.start(), path.end());
        if (colon < path.end() && Scan.last(text, '@', colon, path.end()) > colon) {
            hidden.add(path);
        }
        if (Scan.has(text, "@", skipped)) {
            hidden.add(new TextRange(skipped.start() + 1, skipped.end()));
        }
        return hidden;
    }
}
