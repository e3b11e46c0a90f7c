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
 * @param activeProvider such as {@code postgresql}
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
        Optional<String> activeProvider,
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
     * @param output the folder that it generated into, on the machine that did
     * @param sourceFile the schema, on the machine that generated
     */
    public record Generator(
            Optional<String> provider,
            Optional<String> output,
            Optional<String> engineType,
            List<ConfigTarget> targets,
            List<String> previewFeatures,
            Optional<String> sourceFile) {
        public Generator {
            targets = List.copyOf(targets);
            previewFeatures = List.copyOf(previewFeatures);
        }
    }

    /** A binary target, and whether it was {@code native}. */
    public record ConfigTarget(String name, boolean isNative) {}

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

    /** The names of the targets that it was generated for, as a list for people. */
    public String targets() {
        return String.join(
                ", ", generator.targets().stream().map(ConfigTarget::name).toList());
    }

    public boolean hasTarget(String name) {
        return generator.targets().stream().anyMatch(each -> each.name().equals(name));
    }
}
