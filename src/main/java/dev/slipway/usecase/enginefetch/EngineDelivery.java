package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.EngineCache;
import dev.slipway.port.EngineStore;
import dev.slipway.port.Progress;
import dev.slipway.usecase.enginefetch.InstalledEngine.From;
import dev.slipway.usecase.enginefetch.InstalledEngine.VerifiedBy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Brings one engine to the doorstep of each of its places: there already, or staged beside it. */
record EngineDelivery(
        StagedFiles store,
        EngineCache cache,
        Expectations expectations,
        EngineDownload download,
        Progress progress,
        boolean dryRun) {
    // A lock is held, not used.
    @SuppressWarnings("try")
    Delivery deliver(PlannedEngine planned) throws ProblemException {
        expectations.requireLocked(planned.file());
        if (dryRun) {
            return bring(planned, usable(planned.file()));
        }
        // Another process may be fetching the same engine: once it is done, the cache has it.
        try (EngineCache.Held held = cache.hold(planned.file())) {
            return bring(planned, usable(planned.file()));
        }
    }

    private Optional<EngineCache.Cached> usable(EngineFile file) throws ProblemException {
        return cache.find(file).filter(expectations::allow);
    }

    private Delivery bring(PlannedEngine planned, Optional<EngineCache.Cached> cached) throws ProblemException {
        EngineFile file = planned.file();
        Expectation expected = cached.isPresent()
                ? expectations.ofCached(cached.get(), cache.root())
                : expectations.of(file, cached, cache.root());
        Inspection places = Inspection.of(store, planned, expected);
        if (dryRun) {
            return new Delivery(
                    places.filled(
                            OptionalLong.empty(),
                            cached.isPresent() ? From.CACHE : From.MIRROR,
                            List.of(expected.by())),
                    List.of());
        }
        if (places.missing().isEmpty()) {
            return new Delivery(places.present(), List.of());
        }
        Path first = places.missing().get(0).destination();
        Optional<Brought> brought = cached.isPresent()
                ? fromCache(cached.get(), expected, first)
                : Optional.of(fromMirror(file, expected, first));
        if (brought.isEmpty()) {
            progress.note("the cached " + file + doubt(cached.orElseThrow(), expected) + " and is fetched anew");
            cache.remove(file);
            return bring(planned, Optional.empty());
        }
        return delivered(places, brought.get());
    }

    private Optional<Brought> fromCache(EngineCache.Cached cached, Expectation expected, Path destination)
            throws ProblemException {
        EngineStore.Staged staged = store.stage(destination);
        EngineStore.Measured copied = store.copy(cached.path(), staged);
        if (!copied.sha256().equals(expected.sha256())) {
            staged.close();
            return Optional.empty();
        }
        staged.finish();
        cache.markUsed(cached.file());
        return Optional.of(new Brought(staged, copied, From.CACHE, List.of(expected.by())));
    }

    private static String doubt(EngineCache.Cached cached, Expectation expected) {
        boolean damaged = cached.unpacked().map(expected.sha256()::equals).orElse(true);
        return damaged ? " is damaged" : " is not the one that the mirror publishes";
    }

    private Brought fromMirror(EngineFile file, Expectation expected, Path destination) throws ProblemException {
        EngineDownload.Fetched fetched = download.to(destination, file, expected);
        cache.keep(
                file,
                fetched.staged().path(),
                fetched.transferred().unpacked(),
                Optional.of(fetched.transferred().packed()));
        EngineStore.Measured measured = new EngineStore.Measured(
                fetched.transferred().unpacked(), fetched.transferred().bytes());
        return new Brought(fetched.staged(), measured, From.MIRROR, fetched.verifiedBy());
    }

    private Delivery delivered(Inspection places, Brought brought) throws ProblemException {
        List<EngineStore.Staged> staged = new ArrayList<>(List.of(brought.staged()));
        for (Inspection.Missing more :
                places.missing().subList(1, places.missing().size())) {
            EngineStore.Staged next = store.stage(more.destination());
            store.copy(brought.staged().path(), next);
            next.finish();
            staged.add(next);
        }
        return new Delivery(
                places.filled(OptionalLong.of(brought.measured().bytes()), brought.from(), brought.verifiedBy()),
                staged);
    }

    /** A verified engine beside its first place. */
    private record Brought(
            EngineStore.Staged staged, EngineStore.Measured measured, From from, List<VerifiedBy> verifiedBy) {}
}
