package dev.slipway.domain.client;

import java.util.Optional;

/**
 * The binary target that a client's Prisma looks for in the place that it goes to.
 *
 * @param target empty where it is not known
 * @param why what says so, or why it is not known and what to give: a clause
 */
public record NeededEngine(Optional<String> target, String why) {}
