package dev.slipway.domain.client;

import dev.slipway.domain.judgement.Place;
import java.util.List;

/**
 * What a client has in its code for tools that look for its files.
 *
 * @param title for people, as a subject
 * @param place the client's
 * @param traced whether such a tool makes what ships
 * @param dead the paths from the working folder, where none of them leads to a file
 * @param root that folder, for people
 * @param engineMissing whether what ships lacks the engine
 */
public record TracedHint(
        String title, Place place, boolean traced, List<String> dead, String root, boolean engineMissing) {
    public TracedHint {
        dead = List.copyOf(dead);
    }
}
