package dev.slipway.domain.script;

import java.util.List;

/**
 * A client that a module reaches through what it takes in.
 *
 * @param way the files from the module to that of the client, both named
 */
public record ReachedClient(ClientSite site, Use use, List<String> way) {
    public ReachedClient {
        way = List.copyOf(way);
    }

    /** What is certain of it, the least first. */
    public enum Use {
        /** It may be reached. */
        UNSEEN,
        /** It is made, as its module is loaded. */
        MADE,
        /** It is asked. */
        ASKED
    }
}
