package dev.slipway.domain.release;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table release → engine hash. */
public final class Releases {
    /** Apart from the table, which a start would have to read for it; a test holds it to the table. */
    public static final PrismaVersion LAST_WITH_QUERY_ENGINES = PrismaVersion.of("6.19.3");

    private final TreeMap<PrismaVersion, Release> byVersion = new TreeMap<>();

    public Releases(List<Release> rows) {
        rows.forEach(row -> byVersion.put(row.version(), row));
    }

    public Optional<Release> find(PrismaVersion version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    /** The newest release that was built with {@code hash}. */
    public Optional<PrismaVersion> newestWith(EngineHash hash) {
        return byVersion.values().stream()
                .filter(r -> r.hash().equals(hash) || r.cliHash().equals(Optional.of(hash)))
                .map(Release::version)
                .max(Comparator.naturalOrder());
    }

    /** The newest release of the same major as {@code from}, which is what {@code ^} takes; empty below {@code from}. */
    public Optional<PrismaVersion> newestSince(PrismaVersion from) {
        return byVersion.tailMap(from, true).keySet().stream()
                .filter(each -> each.major() == from.major())
                .max(Comparator.naturalOrder());
    }

    /** Every commit that a release was built from. */
    public Set<EngineHash> hashes() {
        return byVersion.values().stream()
                .flatMap(release -> Stream.concat(Stream.of(release.hash()), release.cliHash().stream()))
                .collect(Collectors.toSet());
    }

    /** The releases on either side of a version that is not in the table, for a message. */
    public List<PrismaVersion> neighbours(PrismaVersion version) {
        return Stream.of(byVersion.floorEntry(version), byVersion.ceilingEntry(version))
                .filter(Objects::nonNull)
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }
}
