package dev.slipway.domain.datasource;

import dev.slipway.domain.text.TextEdit;
import java.util.List;

/** What came of the wish to change a URL. */
public sealed interface UrlEditResult {
    /**
     * The URL can be changed.
     *
     * @param edits in the text of the URL as given, in its order; none when it is as wanted already
     */
    record Edited(List<TextEdit> edits) implements UrlEditResult {
        public Edited {
            edits = List.copyOf(edits);
        }
    }

    /**
     * There is no server whose connections could run out.
     *
     * @param reason one or two sentences
     */
    record NothingToLimit(String reason) implements UrlEditResult {}

    /**
     * The URL must not, or cannot, be changed so.
     *
     * @param reason one or two sentences, without secrets
     * @param instead what to do or to write, in the imperative
     */
    record Refused(String reason, String instead) implements UrlEditResult {}
}
