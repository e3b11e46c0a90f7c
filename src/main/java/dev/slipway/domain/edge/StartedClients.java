package dev.slipway.domain.edge;

import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.script.ClientSite;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clients that a project's own code makes, and what decides whether they start.
 *
 * @param sites where they are made
 * @param loaded those that are certainly made where a handler is
 * @param database what the project's URL leads to; empty where it is not known, or another one may be deployed
 * @param provider of the schema
 * @param accelerated whether the project may ask through Accelerate
 * @param unseen why there may be more of them, a clause
 */
public record StartedClients(
        List<ClientSite> sites,
        Set<ClientSite> loaded,
        Optional<PrismaVersion> version,
        List<ClientGenerator> generators,
        Optional<UrlKind> database,
        Optional<Provider> provider,
        boolean accelerated,
        Optional<String> unseen) {
    /** Of a project in which no client needs more than its engine. */
    public static final StartedClients NONE = new StartedClients(
            List.of(),
            Set.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    public StartedClients {
        sites = List.copyOf(sites);
        loaded = Set.copyOf(loaded);
        generators = List.copyOf(generators);
    }

    /** The same, where there may be more. */
    public StartedClients with(Optional<String> why) {
        return new StartedClients(sites, loaded, version, generators, database, provider, accelerated, why);
    }
}
