package dev.slipway.domain.connections;

import dev.slipway.domain.problem.Evidence;

/** Somebody else on the database, such as migrations or a reporting tool. */
public record Client(String name, int connections, Evidence place) {}
