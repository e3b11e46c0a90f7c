package dev.slipway.domain.packaging;

import java.util.List;

/**
 * The bundlers of a project.
 *
 * @param engine whether a client with an engine is generated
 * @param shipped whether a package was looked at that has the engine
 */
public record BundledClients(List<Bundler> bundlers, boolean engine, boolean shipped) {
    public BundledClients {
        bundlers = List.copyOf(bundlers);
    }
}
