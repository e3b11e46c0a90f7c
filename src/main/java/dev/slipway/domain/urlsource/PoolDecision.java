package dev.slipway.domain.urlsource;

import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.EngineSettings;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.nodeproject.EngineUseDecision;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides who keeps a client's pool, by what version, generators and dependencies say.
 *
 * @param versionFrom the file that tells it, for people
 */
public record PoolDecision(Optional<PrismaVersion> version, Optional<String> versionFrom) {
    private static final String FEATURE = "driverAdapters";

    /**
     * Decides.
     *
     * @param generators one per client; empty when there is none
     * @param variable that the schema takes the URL from
     */
    public PoolOwner decide(
            List<EngineSettings> generators,
            List<AdapterPackage> adapters,
            Optional<String> variable,
            AdapterCalls code) {
        PoolOwner owner = byFiles(generators, adapters);
        return owner instanceof PoolOwner.Adapter adapter
                ? code.of(adapter)
                : new PoolOwner.Engine(
                        code.urls().stream()
                                .filter(url -> !variable.equals(Optional.of(url.name())))
                                .findFirst(),
                        code.several());
    }

    private PoolOwner byFiles(List<EngineSettings> generators, List<AdapterPackage> adapters) {
        List<String> names = adapters.stream().map(AdapterPackage::name).toList();
        List<Place> evidence = new ArrayList<>();
        adapters.forEach(adapter ->
                evidence.add(Place.in(adapter.at().name(), adapter.at().line(), "\"" + adapter.name() + "\"")));
        if (version.filter(v -> !v.has(Trait.QUERY_ENGINE)).isPresent()) {
            evidence.add(Place.in(versionFrom.orElse("package.json"), 0, "Prisma " + version.get()));
            return certain("Prisma " + version.get() + " has no query engine", names, evidence);
        }
        Optional<String> compiled = compiled(generators);
        if (compiled.isPresent()) {
            evidence.add(Place.at(generators.get(0).at(), "generator"));
            return certain("The client has no query engine because of " + compiled.get(), names, evidence);
        }
        return possible(generators, names, evidence);
    }

    private static PoolOwner certain(String why, List<String> names, List<Place> evidence) {
        return new PoolOwner.Adapter(
                why + ": the driver of a driver adapter keeps the pool, and it takes no parameter from the URL.",
                names,
                true,
                evidence);
    }

    private PoolOwner possible(List<EngineSettings> generators, List<String> names, List<Place> evidence) {
        Optional<EngineSettings> feature = generators.stream()
                .filter(settings -> settings.previewFeatures().contains(FEATURE))
                .findFirst();
        feature.ifPresent(settings -> evidence.add(Place.at(settings.at(), "generator")));
        if (evidence.isEmpty()) {
            return new PoolOwner.Engine();
        }
        String what = names.isEmpty() ? "The preview feature " + FEATURE + " is on" : names.get(0) + " is installed";
        return new PoolOwner.Adapter(
                what + ": where PrismaClient is given an adapter, its driver keeps the pool, and parameters of the URL"
                        + " have no effect there.",
                names,
                false,
                evidence);
    }

    /** Why every client works without an engine of its own, driver adapters aside. */
    private Optional<String> compiled(List<EngineSettings> generators) {
        Optional<String> why = Optional.empty();
        for (EngineSettings settings : generators) {
            EngineUse use = new EngineUseDecision(version, Map.of()).decide(settings);
            if (!(use instanceof EngineUse.None none)) {
                return Optional.empty();
            }
            why = Optional.of(none.why());
        }
        return why;
    }
}
