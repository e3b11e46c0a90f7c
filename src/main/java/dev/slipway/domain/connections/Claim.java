package dev.slipway.domain.connections;

/**
 * One who wants a share.
 *
 * @param weight at least 1
 * @param floor units that it must have
 * @param price connections that one unit costs
 * @param reserves whether its units count against the account's concurrency
 */
record Claim(long weight, int floor, long price, boolean reserves) {}
