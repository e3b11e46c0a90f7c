package dev.slipway.domain.urlsource;

import dev.slipway.domain.datasource.ClientPools;
import dev.slipway.domain.datasource.ClientUrl;
import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.datasource.DriverAdapter;
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
 * @param several the clients that a process makes, where these are several
 */
public record AdapterCalls(
        List<String> types,
        Optional<CodePool> pool,
        boolean always,
        List<ClientUrl> urls,
        Optional<ClientPools> several) {
    /** Of code that makes none, or that cannot be read. */
    public static final AdapterCalls NONE =
            new AdapterCalls(List.of(), Optional.empty(), false, List.of(), Optional.empty());
    /** Of more code than is read. */
    public static final AdapterCalls UNREAD =
            new AdapterCalls(List.of(), Optional.empty(), false, List.of(), Optional.of(ClientPools.UNREAD));

    public AdapterCalls {
        types = List.copyOf(types);
        urls = List.copyOf(urls);
    }

    /** Whether it makes any, or hands a URL on. */
    public boolean isSomething() {
        return pool.isPresent() || !urls.isEmpty() || several.isPresent();
    }

    /** An adapter that may keep the pool, and does where the code gives one to each client. */
    PoolOwner.Adapter of(PoolOwner.Adapter adapter) {
        if (pool.isEmpty()) {
            return new PoolOwner.Adapter(
                    adapter.why(), adapter.adapters(), adapter.certain(), adapter.evidence(), pool, several);
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
            return new PoolOwner.Adapter(adapter.why(), names, adapter.certain(), adapter.evidence(), pool, several);
        }
        return new PoolOwner.Adapter(
                "The code gives PrismaClient an adapter, whose driver keeps the pool, and it takes no parameter from the"
                        + " URL.",
                names,
                true,
                Stream.concat(Stream.of(pool.get().place()), adapter.evidence().stream())
                        .toList(),
                pool,
                several);
    }
}
