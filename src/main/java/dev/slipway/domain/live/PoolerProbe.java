package dev.slipway.domain.live;

/**
 * What two statements, sent one after the other, tell of what stands in between.
 *
 * @param keepsSession whether the second was served by the same session as the first
 * @param keepsStatements whether a prepared statement could be used again
 * @param product what answers between, such as {@code PgBouncer 1.24}, where it says so; else empty
 */
public record PoolerProbe(ServerAnswer<Boolean> keepsSession, ServerAnswer<Boolean> keepsStatements, String product) {}
