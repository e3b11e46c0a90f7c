package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.connections.Terms;
import dev.slipway.usecase.deploycheck.destination.DestinationChoice;
import dev.slipway.usecase.deploycheck.shipped.ShippedRequest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to check.
 *
 * @param folder the project's
 * @param terms of the database that it uses, as far as the command line names them
 * @param choice what the command line says of where it goes
 * @param shipped what it says of what ships
 * @param live whether and how the project's servers are asked
 */
public record CheckRequest(
        Path folder, Terms terms, DestinationChoice choice, ShippedRequest shipped, Optional<LiveRequest> live) {}
