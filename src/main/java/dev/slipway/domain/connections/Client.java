package dev.slipway.domain.connections;

import dev.slipway.domain.judgement.Place;

/** Somebody else on the database, such as migrations or a reporting tool. */
public record Client(String name, int connections, Place place) {}
