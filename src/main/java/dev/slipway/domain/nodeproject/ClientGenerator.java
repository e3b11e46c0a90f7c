package dev.slipway.domain.nodeproject;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A generator block that generates a Prisma client.
 *
 * @param name the block's name
 * @param provider {@code prisma-client-js}, {@code prisma-client} or {@code photonjs}
 * @param at schema file and line, for people: {@code prisma/schema.prisma:3}
 * @param targetsAt the same of its {@code binaryTargets}; that of the block when it names none
 * @param folder where the client is generated, hence where its engine lies; absolute
 * @param engine which query engine it loads
 * @param features the preview features that it names
 * @param binaryTargets as configured, {@code native} kept; {@code [native]} when the block names none
 * @param untold why they are not known, a sentence with what to do: a variable names them; {@code [native]} stands for them
 * @param unplaced why {@code folder} is a guess into which nothing may be put; empty where it is sure
 * @param refusal why Prisma generates no such client; empty where it does
 * @param notes what its user should know before an engine is put into {@code folder}
 */
public record ClientGenerator(
        String name,
        String provider,
        String at,
        String targetsAt,
        Path folder,
        EngineUse engine,
        List<String> features,
        List<String> binaryTargets,
        Optional<String> untold,
        Optional<Unplaced> unplaced,
        Optional<Refusal> refusal,
        List<String> notes) {
    public ClientGenerator {
        features = List.copyOf(features);
        binaryTargets = List.copyOf(binaryTargets);
        notes = List.copyOf(notes);
    }

    /**
     * Whether the clients of a schema are generated with the engine of a target: that of one generator is copied into the
     * clients of all (getGenerators of 6.15.0, and what it generates).
     */
    public static boolean isAnyFor(List<ClientGenerator> all, String target) {
        return all.stream().anyMatch(each -> each.binaryTargets().contains(target));
    }

    /** The same as it is seen from a folder above, which is that of a workspace. */
    public ClientGenerator seenFrom(String folderBelow) {
        return new ClientGenerator(
                name,
                provider,
                folderBelow + "/" + at,
                folderBelow + "/" + targetsAt,
                folder,
                engine,
                features,
                binaryTargets,
                untold,
                unplaced,
                refusal,
                notes);
    }

    /**
     * Why it is not known where a client will be.
     *
     * @param why a clause for people
     * @param install the command after which it is known
     */
    public record Unplaced(String why, String install) {}

    /**
     * What Prisma says in place of generating.
     *
     * @param words its own, without what it shows around them
     * @param remedy an imperative
     */
    public record Refusal(String words, String remedy) {}
}
