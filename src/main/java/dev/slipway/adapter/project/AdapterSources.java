package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.domain.datasource.ClientPools;
import dev.slipway.domain.datasource.ClientUrl;
import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.script.AdapterCode;
import dev.slipway.domain.script.ModuleGraph;
import dev.slipway.domain.script.PathAliases;
import dev.slipway.domain.script.ProcessClients;
import dev.slipway.domain.script.SourceNames;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.domain.urlsource.AdapterCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for the clients and the driver adapters that a project's sources make. */
final class AdapterSources {
    /** Sources of people are shorter; what is longer was made by a program. */
    private static final int LONGEST = 1 << 18;

    /** What loads files by where they lie, as requests come. */
    private static final Set<String> BY_PLACE = Vocabulary.of("""
            next nuxt nitropack astro @sveltejs/kit @remix-run/node @react-router/node @fastify/autoload""");

    private final Path root;
    private final List<SchemaFile> schema;

    private AdapterSources(Path root, List<SchemaFile> schema) {
        this.root = root;
        this.schema = schema;
    }

    /** None where the code cannot be read. */
    static AdapterCalls in(Path root, List<SchemaFile> schema) {
        try {
            Optional<List<String>> all = new DiskSourceFiles().all(root);
            if (all.isEmpty()) {
                return AdapterCalls.UNREAD;
            }
            List<String> scripts =
                    all.get().stream().filter(SourceNames::isScript).toList();
            AdapterSources sources = new AdapterSources(root, schema);
            AdapterCalls own = sources.read(
                    scripts.stream().filter(name -> !SourceNames.isAside(name)).toList());
            return own.isSomething()
                    ? own
                    : sources.read(
                            scripts.stream().filter(SourceNames::isBesideSchema).toList());
        } catch (ProblemException unreadable) {
            return AdapterCalls.NONE;
        }
    }

    private AdapterCalls read(List<String> names) throws ProblemException {
        List<CodePool> pools = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<ClientUrl> urls = new ArrayList<>();
        int with = 0;
        int without = 0;
        boolean renamed = false;
        for (String name : names) {
            String text = text(name);
            AdapterCode code = AdapterCode.read(name, text);
            renamed |= text.contains("PrismaClient as ") || text.contains("PrismaClient: ");
            pools.addAll(code.pools());
            types.addAll(code.types());
            urls.addAll(code.urls());
            with += code.withAdapter();
            without += code.without();
        }
        return new AdapterCalls(
                types.stream().distinct().toList(),
                CodePool.ofAll(pools),
                with > 0 && without == 0,
                urls,
                renamed || with + without > 1 ? several(names) : Optional.empty());
    }

    private Optional<ClientPools> several(List<String> names) throws ProblemException {
        ScriptImports imports = new ScriptImports(
                root,
                Set.copyOf(names),
                this::text,
                Stream.of("tsconfig.json", "jsconfig.json")
                        .map(this::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .map(PathAliases::read)
                        .orElse(PathAliases.NONE),
                new DiskSourceFiles().packages(root),
                OwnClients.of(schema, root));
        return ProcessClients.of(new ModuleGraph(imports), names, this::loader);
    }

    /** A module that is loaded by where it lies may share its process with all others of its package. */
    private String loader(String script) {
        for (Path folder = root.resolve(script).getParent(); folder != null; folder = folder.getParent()) {
            if (folder.equals(root) || Files.exists(folder.resolve(PackageManifest.FILE))) {
                String manifest = text(SchemaFiles.name(folder.resolve(PackageManifest.FILE), root));
                return BY_PLACE.stream().anyMatch(name -> manifest.contains("\"" + name + "\""))
                        ? folder.toString()
                        : script;
            }
        }
        return script;
    }

    private String text(String name) {
        try {
            Path file = root.resolve(name);
            return Files.isRegularFile(file) ? BoundedFile.text(file, LONGEST) : "";
        } catch (ProblemException unreadable) {
            return "";
        }
    }
}
