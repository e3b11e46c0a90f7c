package dev.slipway.domain.edge;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.script.ReachedClient;
import java.util.List;
import java.util.Optional;

/**
 * A file that runs at the edge.
 *
 * @param why what says so
 * @param clients that it reaches
 * @param accelerated whether a file on the way to them uses Accelerate
 * @param unread a clause, where it takes in code that was not read; empty where all was
 */
public record EdgeFile(
        String name,
        Ground ground,
        Place why,
        List<ReachedClient> clients,
        boolean accelerated,
        Optional<String> unread) {
    public EdgeFile {
        clients = List.copyOf(clients);
    }

    /** What runs it. */
    public enum Ground {
        /** That of Next.js and of Vercel, which has no sockets (Vercel's documentation, Edge Runtime, 2025-10-27). */
        EDGE_RUNTIME,
        /** The Edge Runtime by default, for what comes before a page. */
        MIDDLEWARE,
        /** Deno, for Netlify's edge functions. */
        DENO,
        /** Workers of Cloudflare, with sockets where nodejs_compat is set. */
        WORKER
    }
}
