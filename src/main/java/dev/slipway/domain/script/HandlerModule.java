package dev.slipway.domain.script;

import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Set;

/**
 * A file with handlers, and what they do at each request.
 *
 * @param constructed where a client is made
 * @param closed where one that outlives the request is disconnected
 */
public record HandlerModule(List<Place> constructed, List<Place> closed) {
    public HandlerModule {
        constructed = List.copyOf(constructed);
        closed = List.copyOf(closed);
    }

    /** What a module says of its clients; `names` are those under which the platform calls its functions. */
    public static HandlerModule read(String name, String text, Set<String> names) {
        return of(name, text, HandlerCode.read(text, names));
    }

    /** The same of one that gives a server its handlers. */
    public static HandlerModule routes(String name, String text) {
        return of(name, text, HandlerCode.routes(text));
    }

    private static HandlerModule of(String name, String text, HandlerCode code) {
        CodePlaces places = new CodePlaces(name, text);
        return new HandlerModule(
                code.constructed().stream().map(places::of).toList(),
                code.closed().stream().map(places::of).toList());
    }
}
