package dev.slipway.domain.deployment;

import java.util.Optional;

/**
 * A package or image that was looked at, for those who are told of it.
 *
 * @param name as its user named it, or its path in the project
 * @param form how it is packed, for people
 * @param age of one that was found: how old it is, or what is newer than it
 */
public record Looked(String name, String form, Destination destination, Optional<String> age) {}
