package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The clients of one database that a process may make as it loads its modules; each has a pool of its own.
 *
 * @param places where they are made, at least two; none where there is more code than is read
 * @param together whether a process that makes one of them makes all, as far as its imports tell
 */
public record ClientPools(List<Place> places, boolean together) {
    /** Those of code that was not read to its end. */
    public static final ClientPools UNREAD = new ClientPools(List.of(), false);

    private static final int NAMED = 4;

    public ClientPools {
        places = List.copyOf(places);
        if (places.size() == 1) {
            throw new IllegalArgumentException("one client has one pool");
        }
    }

    public Place first() {
        return places.isEmpty() ? Place.of("the code", "more than is read") : places.get(0);
    }

    /** Such as {@code src/a.ts:3, src/b.ts:4}. */
    public String at() {
        return places.stream().limit(NAMED).map(Place::place).collect(Collectors.joining(", "))
                + (places.size() > NAMED ? " and " + (places.size() - NAMED) + " more" : "");
    }

    /** That nobody can tell what they open together, a clause. */
    public String words() {
        return (places.isEmpty() ? "the project has more code than is read, which may" : at())
                + " make clients with a pool of their own each, and which of them one process loads is not known; what"
                + " a process opens in all is said by --connection-limit N";
    }
}
