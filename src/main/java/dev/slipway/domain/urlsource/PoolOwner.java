package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ClientPools;
import dev.slipway.domain.datasource.ClientUrl;
import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;

/** Who keeps the connections of a client open, and so whether a URL's parameters count. */
public sealed interface PoolOwner {
    /** The clients that a process makes, where these are several. */
    Optional<ClientPools> several();

    /**
     * Prisma's query engine, which reads them from the URL.
     *
     * @param own the URL that code gives it in the place of the schema's
     */
    record Engine(Optional<ClientUrl> own, Optional<ClientPools> several) implements PoolOwner {
        public Engine() {
            this(Optional.empty(), Optional.empty());
        }
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
    record Adapter(
            String why,
            List<String> adapters,
            boolean certain,
            List<Place> evidence,
            Optional<CodePool> code,
            Optional<ClientPools> several)
            implements PoolOwner {
        public Adapter(String why, List<String> adapters, boolean certain, List<Place> evidence) {
            this(why, adapters, certain, evidence, Optional.empty(), Optional.empty());
        }

        public Adapter {
            adapters = List.copyOf(adapters);
            evidence = List.copyOf(evidence);
        }
    }
}
