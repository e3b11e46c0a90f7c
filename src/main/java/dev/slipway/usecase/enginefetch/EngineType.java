package dev.slipway.usecase.enginefetch;

/** The form of the query engine, in Prisma's words. */
public enum EngineType {
    LIBRARY,
    BINARY
}
