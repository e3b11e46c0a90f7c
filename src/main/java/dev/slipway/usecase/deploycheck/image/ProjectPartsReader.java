package dev.slipway.usecase.deploycheck.image;

import dev.slipway.domain.container.ProjectParts;
import dev.slipway.domain.container.ProjectParts.Kept;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.dockerfile.Dockerfile;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.script.ConfigVariables;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.domain.urlsource.ShippedUrl;
import dev.slipway.port.ReadableTexts;
import dev.slipway.usecase.manifests.Packages;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What of Prisma a project has, for an image that is built of it. */
record ProjectPartsReader(
        ReadableTexts texts,
        ContextFiles files,
        Packages packages,
        Deployment deployment,
        BuildContext context,
        Dockerfile file) {
    private static final List<String> CONFIGS = List.of("ts", "js", "mjs", "cjs", "mts", "cts");
    private static final List<String> ENTRIES = List.of("index.js", "client.ts", "client.js", "index.d.ts");

    private static final List<String> ENV = List.of(".env", ".env.local", ".env.production", ".env.production.local");

    private static final List<String> NATIVES = Vocabulary.inOrder("""
            .prisma/client @prisma/engines prisma @img @next @node-rs @swc argon2 bcrypt better-sqlite3 canvas
            sharp sqlite3""");

    ProjectParts parts() {
        Optional<String> schema = deployment.project().schema().map(path -> context.prefix() + path);
        Map<String, String> clients = clients(generator -> true);
        Optional<String> config = config();
        Optional<String> text = config.flatMap(files::text);
        return new ProjectParts(
                schema,
                schema.flatMap(files::text)
                        .filter(each -> each.contains("datasource") && !each.contains("\"sqlite\""))
                        .isPresent(),
                migrations(schema),
                config,
                kept(),
                clients,
                clients(generator -> generator.provider().equals("prisma-client-js")).values().stream()
                        .filter(each ->
                                !each.contains("node_modules") && !each.matches("(.*/)?(src|app|lib|server)/.*"))
                        .toList(),
                clients.values().stream()
                        .distinct()
                        .filter(each -> !each.contains("node_modules"))
                        .filter(each -> ENTRIES.stream().anyMatch(name -> exists(each + "/" + name)))
                        .toList(),
                exists("node_modules/.package-lock.json")
                        || exists("node_modules/.modules.yaml")
                        || exists("node_modules/.yarn-state.yml")
                        || exists("node_modules/.yarn-integrity")
                        || exists("node_modules/prisma/package.json")
                        || exists("node_modules/@prisma/client/package.json"),
                natives(),
                deployment
                        .prisma()
                        .filter(each -> each.has(Trait.GENERATED_ON_INSTALL))
                        .isPresent(),
                text.map(each -> ConfigVariables.required(config.get(), each)).orElse(List.of()),
                text.filter(each -> each.contains("dotenv")).isPresent() && exists(context.prefix() + ".env"),
                ENV.stream()
                        .map(name -> context.prefix() + name)
                        .filter(this::hasPassword)
                        .toList());
    }

    /** One of a server elsewhere: that of the developer's own machine is nobody's secret. */
    private boolean hasPassword(String path) {
        return files.text(path).map(text -> DotEnvText.parse(text).entries()).orElse(List.of()).stream()
                .flatMap(each ->
                        ShippedUrl.of(each.key(), each.value(), url -> Place.in(path, each.line(), each.key()))
                                .stream())
                .anyMatch(each -> each.url().hasSecret() && each.url().parts().isElsewhere());
    }

    private Map<String, String> clients(Predicate<ClientGenerator> which) {
        Map<String, String> clients = new LinkedHashMap<>();
        deployment.project().generators().stream()
                .filter(which)
                .filter(each -> each.folder().startsWith(context.folder()))
                .forEach(each -> clients.put(each.name(), Slashes.relative(context.folder(), each.folder())));
        return clients;
    }

    /** Beside the file with the datasource, so in a schema that is a folder (prisma/prisma, inferDirectoryConfig). */
    private Optional<String> migrations(Optional<String> schema) {
        return schema.stream()
                .flatMap(path -> Stream.of(path + "/", path.substring(0, path.lastIndexOf('/') + 1)))
                .map(folder -> folder + "migrations")
                .filter(folder -> exists(folder + "/migration_lock.toml"))
                .findFirst();
    }

    private Optional<String> config() {
        return CONFIGS.stream()
                .flatMap(each -> List.of("prisma.config." + each, ".config/prisma." + each).stream())
                .map(each -> context.prefix() + each)
                .filter(this::exists)
                .findFirst();
    }

    private Kept kept() {
        Set<String> folders = new LinkedHashSet<>(List.of("", context.prefix()));
        deployment.project().packages().forEach(each -> folders.add(each + "/"));
        copied().forEach(folders::add);
        List<Document> manifests = folders.stream()
                .map(each -> each + "package.json")
                .flatMap(name -> files.text(name).flatMap(text -> packages.document(name, text)).stream())
                .toList();
        if (names(manifests, "prisma", "dependencies", "optionalDependencies")) {
            return Kept.ALWAYS;
        }
        if (!names(manifests, "prisma", "devDependencies")) {
            return Kept.NEVER;
        }
        return names(manifests, "@prisma/client", "dependencies")
                        && folders.stream().noneMatch(this::isLockedForDevelopment)
                ? Kept.PEER
                : Kept.DEVELOPMENT;
    }

    /** The folders that the Dockerfile brings, or whose package.json it does: of a project below, which no workspace names. */
    private Stream<String> copied() {
        return file.stages().stream()
                .flatMap(stage -> stage.instructions().stream())
                .filter(each ->
                        each instanceof Instruction.Copy copy && copy.from().isEmpty())
                .flatMap(each -> ((Instruction.Copy) each).sources().stream())
                .map(source -> Paths.resolve("/", source).substring(1))
                .map(source ->
                        source.endsWith(".json") ? source.substring(0, source.lastIndexOf('/') + 1) : source + "/")
                .filter(folder -> folder.length() > 1 && !folder.contains("*"));
    }

    private static boolean names(List<Document> manifests, String name, String... lists) {
        return manifests.stream()
                .anyMatch(each ->
                        Stream.of(lists).anyMatch(list -> each.at(list, name).isPresent()));
    }

    /** npm writes so of one that is nobody's peer, and where it was told not to look at peers. */
    private boolean isLockedForDevelopment(String folder) {
        String lock = files.text(folder + "package-lock.json").orElse("");
        int at = lock.indexOf("\"node_modules/prisma\": {");
        return at >= 0
                && lock.substring(at, Math.max(at, lock.indexOf("\n    }", at))).contains("\"dev\": true");
    }

    /** A native file that was installed for this machine, of those packages that most projects have one of. */
    private Optional<String> natives() {
        for (String folder : NATIVES) {
            Optional<String> found = nativeIn(folder);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> nativeIn(String folder) {
        try {
            for (Path file : texts.below(context.folder().resolve("node_modules/" + folder))) {
                String name = file.getFileName().toString();
                if (name.endsWith(".node") || name.startsWith("schema-engine-") || name.startsWith("query-engine-")) {
                    return Optional.of(Slashes.relative(context.folder(), file));
                }
            }
            return Optional.empty();
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    private boolean exists(String path) {
        try {
            return texts.read(context.folder().resolve(path)).isPresent();
        } catch (ProblemException there) {
            // What cannot be read as a text is there.
            return true;
        }
    }
}
