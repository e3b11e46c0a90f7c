package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ClientUrl;
import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.datasource.DriverAdapter;
import dev.slipway.domain.judgement.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a project's code makes driver adapters and clients.
 *
 * @param types their classes
 * @param pool what holds for a process; empty where none is made
 * @param always whether every client of the code is given one
 * @param urls that clients are given
 * @param second where a script makes a second client beside its first, with a pool of its own
 */
public record AdapterCalls(
        List<String> types, Optional<CodePool> pool, boolean always, List<ClientUrl> urls, Optional<Place> second) {
    /** Of code that makes none, or that was not read. */
    public static final AdapterCalls NONE =
            new AdapterCalls(List.of(), Optional.empty(), false, List.of(), Optional.empty());

    public AdapterCalls {
        types = List.copyOf(types);
        urls = List.copyOf(urls);
    }

    /** An adapter that may keep the pool, and does where the code gives one to each client. */
    PoolOwner.Adapter of(PoolOwner.Adapter adapter) {
        if (pool.isEmpty()) {
            return adapter;
        }
        if (second.isPresent() && !(pool.get() instanceof CodePool.OverHttp)) {
            Place place = second.get();
            return new AdapterCalls(
                            types,
                            Optional.of(new CodePool.Unclear(PoolOwner.twice(place), place)),
                            always,
                            urls,
                            Optional.empty())
                    .of(adapter);
        }
        // Of the adapters that are installed, those that are made come first.
        List<String> made = types.stream()
                .flatMap(type -> DriverAdapter.ofType(type).stream())
                .map(DriverAdapter::packageName)
                .toList();
        List<String> names = Stream.concat(made.stream(), adapter.adapters().stream())
                .distinct()
                .toList();
        if (adapter.certain() || !always) {
            return new PoolOwner.Adapter(adapter.why(), names, adapter.certain(), adapter.evidence(), pool);
        }
        return new PoolOwner.Adapter(
                "The code gives PrismaClient an adapter, whose driver keeps the pool, and it takes no parameter from the"
                        + " URL.",
                names,
                true,
                Stream.concat(Stream.of(pool.get().place()), adapter.evidence().stream())
                        .toList(),
                pool);
    }
}
