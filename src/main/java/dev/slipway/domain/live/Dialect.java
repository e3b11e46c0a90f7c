package dev.slipway.domain.live;

/** Whose language a server speaks. */
public enum Dialect {
    POSTGRESQL,
    MYSQL
}
