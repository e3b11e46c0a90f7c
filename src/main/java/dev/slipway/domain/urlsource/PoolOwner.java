package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ClientUrl;
import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/** Who keeps the connections of a client open, and so whether a URL's parameters count. */
public sealed interface PoolOwner {
    /**
     * Prisma's query engine, which reads them from the URL.
     *
     * @param own the URL that code gives it in the place of the schema's
     * @param second where code makes another client beside the first
     */
    record Engine(Optional<ClientUrl> own, Optional<Place> second) implements PoolOwner {
        public Engine() {
            this(Optional.empty(), Optional.empty());
        }
    }

    /** That a script makes several clients, a clause. */
    static String twice(Place second) {
        return second.place() + " makes a second client, and each has a pool of its own; what a process opens in all is"
                + " said by --connection-limit N";
    }

    /**
     * The driver of a driver adapter, which does not.
     *
     * @param why a sentence
     * @param adapters the packages that are there
     * @param certain false where an adapter is there, and only the code tells whether it is used
     * @param evidence at least one place
     * @param code what the code that makes it says of the pool; empty where no such code was found
     */
    record Adapter(String why, List<String> adapters, boolean certain, List<Place> evidence, Optional<CodePool> code)
            implements PoolOwner {
        public Adapter(String why, List<String> adapters, boolean certain, List<Place> evidence) {
            this(why, adapters, certain, evidence, Optional.empty());
        }

        public Adapter {
            adapters = List.copyOf(adapters);
            evidence = List.copyOf(evidence);
        }
    }
}
