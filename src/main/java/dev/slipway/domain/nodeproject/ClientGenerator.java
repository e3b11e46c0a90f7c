package dev.slipway.domain.nodeproject;

import java.nio.file.Path;
import java.util.List;

/**
 * A generator block that generates a Prisma client.
 *
 * @param name the block's name
 * @param provider {@code prisma-client-js}, {@code prisma-client} or {@code photonjs}
 * @param at schema file and line, for people: {@code prisma/schema.prisma:3}
 * @param folder where the client is generated, hence where its engine lies; absolute
 * @param engine which query engine it loads
 * @param binaryTargets as configured, {@code native} kept; {@code [native]} when the block names none
 * @param notes what its user should know before an engine is put into {@code folder}
 */
public record ClientGenerator(
        String name,
        String provider,
        String at,
        Path folder,
        EngineUse engine,
        List<String> binaryTargets,
        List<String> notes) {
    public ClientGenerator {
        binaryTargets = List.copyOf(binaryTargets);
        notes = List.copyOf(notes);
    }
}
