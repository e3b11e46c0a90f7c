package dev.slipway.domain.container;

import dev.slipway.domain.artefact.Resolution;
import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.verification.Access;
import dev.slipway.domain.verification.Runner;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image, looked into.
 *
 * @param runner as whom its processes run
 * @param target the engine that Prisma looks for in it; empty where that is not known
 * @param clients the files of generated clients
 * @param commandLines the folders of Prisma's command line
 * @param schemaOfManifest where the package.json of its working folder says that the schema is
 * @param schemaOfConfig where its prisma.config file says that it is; a path from the root
 * @param environment of its processes, with what the command line says
 * @param unpublished why no engine is published for its system, a sentence; empty where one is
 */
public record ImageContents(
        Shipped shipped,
        Runner runner,
        Optional<String> target,
        List<EngineAt> engines,
        List<String> clients,
        List<String> commandLines,
        Optional<String> schemaOfManifest,
        Optional<String> schemaOfConfig,
        Map<String, String> environment,
        Optional<String> unpublished) {
    /** What Prisma Client Python generates into its package. */
    public static final String PYTHON_CLIENT = "-packages/prisma/client.py";

    private static final List<String> PATH = List.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/sbin");

    public ImageContents {
        engines = List.copyOf(engines);
        clients = List.copyOf(clients);
        commandLines = List.copyOf(commandLines);
        environment = Map.copyOf(environment);
    }

    public boolean exists(String path) {
        return found(path).isPresent();
    }

    /** What a path leads to. */
    public Optional<TreeEntry> found(String path) {
        return shipped.tree().resolve(path) instanceof Resolution.Found found
                ? Optional.of(found.entry())
                : Optional.empty();
    }

    /** Where a process in a folder finds something in a node_modules, as Node looks for it. */
    public Optional<String> inModules(String folder, String name) {
        String at = folder;
        while (true) {
            String path = Paths.resolve(at, "node_modules/" + name);
            if (shipped.tree().entry(path).isPresent()) {
                return Optional.of(path);
            }
            if (at.equals("/")) {
                return Optional.empty();
            }
            at = Paths.resolve(at, "..");
        }
    }

    /** Where a process in a folder finds Prisma's command line, installed there or for all. */
    public Optional<String> commandLine(String folder) {
        return program(folder).or(() -> inModules(folder, "prisma/package.json"));
    }

    /** The same by its name alone: without a link, {@code prisma} is no program. */
    public Optional<String> program(String folder) {
        return inModules(folder, ".bin/prisma")
                .or(() -> PATH.stream()
                        .map(each -> each + "/prisma")
                        .filter(this::exists)
                        .findFirst())
                .or(() -> environment
                        .getOrDefault("PATH", "")
                        .lines()
                        .flatMap(path -> List.of(path.split(":")).stream())
                        .filter(each -> each.startsWith("/"))
                        .map(each -> each + "/prisma")
                        .filter(this::exists)
                        .findFirst());
    }

    /** What somebody may do with a file. */
    public Access access(TreeEntry file, Runner who) {
        return Access.of(shipped.tree(), "", file, who);
    }

    public List<EngineAt> schemaEngines() {
        return engines.stream().filter(EngineAt::isSchemaEngine).toList();
    }

    /** Those for the image's own system. */
    public List<EngineAt> fitting(boolean schema) {
        return engines.stream()
                .filter(each -> each.isSchemaEngine() == schema)
                .filter(each -> target.filter(each.target()::equals).isPresent())
                .toList();
    }
}
