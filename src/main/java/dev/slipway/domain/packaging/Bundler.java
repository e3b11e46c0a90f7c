package dev.slipway.domain.packaging;

import dev.slipway.domain.judgement.Place;
import java.util.Optional;

/**
 * A bundler that makes one file of a function's code, and what it is told of Prisma's client.
 *
 * @param name for people
 * @param place what says that it is used, or what it is told
 * @param told whether the client stays outside of the bundle, or the engine is put beside it
 * @param open why that cannot be told; empty where it can
 * @param remedy what to write there
 */
public record Bundler(String name, Place place, boolean told, Optional<String> open, String remedy) {}
