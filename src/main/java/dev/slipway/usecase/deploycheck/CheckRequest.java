package dev.slipway.usecase.deploycheck;

import dev.slipway.domain.connections.Terms;
import dev.slipway.domain.deployment.Destination;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to check.
 *
 * @param folder the project's, or one below it
 * @param terms of the database that it uses, as far as the command line names them
 * @param destination in place of those that the project's files tell
 */
public record CheckRequest(Path folder, Terms terms, Optional<Destination> destination) {}
