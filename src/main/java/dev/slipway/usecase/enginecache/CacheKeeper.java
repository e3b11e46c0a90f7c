package dev.slipway.usecase.enginecache;

import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.EngineCache;
import dev.slipway.port.EngineCache.Cached;
import dev.slipway.port.EngineCache.Held;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks after the cache of engines: what is in it, whether it is sound, what can go. */
public record CacheKeeper(EngineCache cache, Releases releases, Clock clock) {
    public Path root() {
        return cache.root();
    }

    /** Every cached engine, by hash, target and kind. */
    public List<CachedEngine> list() throws ProblemException {
        Instant now = clock.instant();
        return cache.list().stream().map(c -> engine(c, now)).toList();
    }

    private CachedEngine engine(Cached cached, Instant now) {
        // A clock may have been put back since.
        Duration age = cached.lastUsed().isBefore(now) ? Duration.between(cached.lastUsed(), now) : Duration.ZERO;
        return new CachedEngine(cached, releases.newestWith(cached.file().hash()), age);
    }

    /** Compares each engine's bytes with its recorded digest, and takes the damaged ones out where that is wanted. */
    public List<CheckedEngine> verify(boolean removeDamaged) throws ProblemException {
        List<CheckedEngine> checked = new ArrayList<>();
        for (Cached listed : cache.list()) {
            // Somebody may be replacing it just now: then its bytes and its digest belong together again after that.
            Held held = cache.hold(listed.file());
            try (held) {
                Optional<Cached> now = cache.find(listed.file());
                if (now.isPresent()) {
                    checked.add(check(now.get(), removeDamaged));
                }
            }
        }
        return checked;
    }

    private CheckedEngine check(Cached cached, boolean removeDamaged) throws ProblemException {
        Health health = health(cached);
        boolean removes = removeDamaged && health instanceof Health.Damaged;
        if (removes) {
            cache.remove(cached.file());
        }
        return new CheckedEngine(cached, health, removes);
    }

    private Health health(Cached cached) throws ProblemException {
        Sha256 actual = cache.digestOf(cached);
        if (cached.unpacked().isEmpty()) {
            return new Health.Unrecorded();
        }
        Sha256 expected = cached.unpacked().get();
        return actual.equals(expected) ? new Health.Sound() : new Health.Damaged(expected, actual);
    }

    /** Takes out what a rule names; a dry run only says what that would be. */
    public PruneResult prune(PruneRule rule, boolean dryRun) throws ProblemException {
        List<CachedEngine> all = list();
        Set<EngineHash> kept = newestHashes(all, rule);
        List<CachedEngine> chosen = all.stream()
                .filter(e -> rule.olderThan()
                        .map(limit -> e.age().compareTo(limit) > 0)
                        .orElse(true))
                .filter(e -> !kept.contains(e.cached().file().hash()))
                .toList();
        if (!dryRun) {
            for (CachedEngine engine : chosen) {
                remove(engine.cached());
            }
        }
        return new PruneResult(chosen, dryRun);
    }

    private void remove(Cached cached) throws ProblemException {
        Held held = cache.hold(cached.file());
        try (held) {
            cache.remove(cached.file());
        }
    }

    /** A hash was last used when any of its engines was; of two equally old ones the greater hash is kept. */
    private static Set<EngineHash> newestHashes(List<CachedEngine> all, PruneRule rule) {
        Map<EngineHash, Instant> lastUsed = new HashMap<>();
        all.forEach(
                e -> lastUsed.merge(e.cached().file().hash(), e.cached().lastUsed(), (a, b) -> a.isAfter(b) ? a : b));
        return lastUsed.entrySet().stream()
                .sorted(Map.Entry.<EngineHash, Instant>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .limit(rule.keepNewest().orElse(0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
