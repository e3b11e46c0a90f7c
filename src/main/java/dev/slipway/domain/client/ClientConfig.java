package dev.slipway.domain.client;

import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/**
 * How a client was generated, as its own code says; a thing that its version does not write down is empty.
 *
 * @param engineVersion the commit of the engine that it was generated for
 * @param relativePath the schema's folder, from the client's
 * @param withEngine whether it was generated with an engine: {@code copyEngine}, {@code noEngine} or {@code dataProxy}
 * @param installed what was recorded of the place where it was generated
 * @param schema the schema's text, decoded where it is written in Base64
 * @param schemaHash what {@code inlineSchemaHash} says
 * @param edge whether it is the one for edge runtimes, which loads no engine file
 */
public record ClientConfig(
        Optional<PrismaVersion> version,
        Optional<EngineHash> engineVersion,
        Generator generator,
        Optional<String> relativePath,
        List<Datasource> datasources,
        Optional<Boolean> withEngine,
        Installed installed,
        Optional<String> schema,
        Optional<String> schemaHash,
        boolean edge) {
    public ClientConfig {
        datasources = List.copyOf(datasources);
    }

    /**
     * The generator block, resolved.
     *
     * @param provider {@code prisma-client-js} or {@code prisma-client}
     * @param targets the names of the targets, {@code native} resolved
     * @param output the folder that it generated into, on the machine that did
     * @param sourceFile the schema, on the machine that generated
     */
    public record Generator(
            Optional<String> provider,
            Optional<String> output,
            Optional<String> engineType,
            List<String> targets,
            List<String> previewFeatures,
            Optional<String> sourceFile) {
        public Generator {
            targets = List.copyOf(targets);
            previewFeatures = List.copyOf(previewFeatures);
        }
    }

    /**
     * Where its URL comes from.
     *
     * @param variable the variable's name
     * @param url the URL itself, never to be shown
     */
    public record Datasource(String name, Optional<String> variable, Optional<String> url) {
        /** Without what may be secret. */
        @Override
        public String toString() {
            return name + variable.map(each -> " of " + each).orElse("");
        }
    }

    /** Whether the installation of its package generated it, and on which CI. */
    public record Installed(boolean postinstall, Optional<String> ciName) {}

    public boolean hasTarget(String name) {
        return generator.targets().contains(name);
    }
}
