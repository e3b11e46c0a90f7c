package dev.slipway.usecase.concurrency;

import dev.slipway.domain.project.Fact;
import java.util.Optional;

/**
 * What the command line says of a deploy to Lambda.
 *
 * @param runtime in place of those that the project's files name, such as {@code nodejs22.x}
 * @param architecture likewise
 */
public record LambdaRequest(
        DatabaseRequest database, Optional<Fact<String>> runtime, Optional<Fact<String>> architecture) {}
