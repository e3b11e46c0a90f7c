package dev.slipway.domain.live;

/**
 * Slots that a server keeps for some roles.
 *
 * @param name the setting's, such as {@code superuser_reserved_connections}
 * @param usable whether the role that asks may take them
 */
public record Reserve(String name, int slots, boolean usable) {}
