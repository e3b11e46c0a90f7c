package dev.slipway.domain.datasource;

import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The clients of one database that a process may make as it loads its modules; each has a pool of its own.
 *
 * @param places where they are made, at least two
 * @param together whether a process that makes one of them makes all, as far as its imports tell
 */
public record ClientPools(List<Place> places, boolean together) {
    private static final int NAMED = 4;

    public ClientPools {
        places = List.copyOf(places);
        if (places.size() < 2) {
            throw new IllegalArgumentException("one client has one pool");
        }
    }

    /** Such as {@code src/a.ts:3, src/b.ts:4}. */
    public String at() {
        return places.stream().limit(NAMED).map(Place::place).collect(Collectors.joining(", "))
                + (places.size() > NAMED ? " and " + (places.size() - NAMED) + " more" : "");
    }

    /** That nobody can tell what they open together, a clause. */
    public String words() {
        return at()
                + " make clients with a pool of their own each, and which of them one process loads is not known; what"
                + " a process opens in all is said by --connection-limit N";
    }
}
