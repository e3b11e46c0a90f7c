package dev.slipway.usecase.deploycheck.source;

import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import dev.slipway.domain.script.ModuleFiles;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.text.Vocabulary;
import dev.slipway.port.SourceFiles;
import dev.slipway.usecase.deploycheck.destination.FolderTexts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the files that imports mean, as TypeScript does, in a project and the packages of its workspace. */
final class ImportPaths implements ModuleFiles {
    /** What SvelteKit calls src/lib without being told. */
    private static final String SVELTE = "$lib/";

    /** What a member of a workspace is asked for by; {@code *} where npm or Yarn 1 link it. */
    private static final List<String> LINKS = List.of("workspace:", "file:", "link:", "portal:", "*");

    private static final Pattern UP = Pattern.compile("([.][.]/)+");

    /** Modules that need no package (Node.js, module.builtinModules, 24; what Next.js, SvelteKit, wrangler and Netlify bring). */
    private static final Set<String> BUILT_IN = Vocabulary.of("""
            assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain
            events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl
            stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib
            server-only client-only $app $env $service-worker __STATIC_CONTENT_MANIFEST @netlify/edge-functions""");

    private final FolderTexts project;
    private final SourceFiles sources;
    private final Set<String> files;
    private final int longest;
    private final Set<String> clients;
    /** By their names, the folders of those of its workspace; relative to the project, with a slash at their end. */
    private final Map<String, String> members = new HashMap<>();

    private final Map<String, SourcePackage> packages = new HashMap<>();

    /** @param files the project's, by name */
    ImportPaths(Deployment deployment, FolderTexts project, SourceFiles sources, Collection<String> files, int longest)
            throws ProblemException {
        this.project = project;
        this.sources = sources;
        this.files = new HashSet<>(files);
        this.longest = longest;
        this.clients = deployment.project().generators().stream()
                .map(ClientGenerator::folder)
                .map(folder -> Slashes.relative(project.folder(), folder))
                .collect(Collectors.toSet());
        sources.packages(project.folder())
                .forEach((name, folder) -> members.put(
                        name, folder.equals(project.folder()) ? "" : Slashes.relative(project.folder(), folder) + "/"));
    }

    static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /** The package that a file is of. */
    private SourcePackage of(String file) {
        String folder = members.values().stream()
                .filter(file::startsWith)
                .max(Comparator.comparing(String::length))
                .orElse("");
        return packages.computeIfAbsent(folder, each -> SourcePackage.read(project, each));
    }

    @Override
    public Optional<String> file(String from, String specifier) {
        return places(from, specifier)
                .flatMap(ModuleFiles::at)
                .filter(this::isThere)
                .findFirst();
    }

    private boolean isThere(String file) {
        return files.contains(file)
                || members.values().stream()
                        .filter(folder -> folder.startsWith("..") && file.startsWith(folder))
                        .anyMatch(folder -> sources.isFile(
                                project.folder().resolve(folder).normalize(), file.substring(folder.length())));
    }

    /** What it may be, without its ending, relative to the project. */
    private Stream<String> places(String from, String specifier) {
        return (specifier.startsWith(".") ? Stream.of(folder(from) + specifier) : named(of(from), specifier))
                .flatMap(path -> plain(path).stream());
    }

    private Stream<String> named(SourcePackage own, String specifier) {
        if (specifier.startsWith("#")) {
            return own.imported(specifier);
        }
        if (specifier.startsWith(SVELTE)) {
            return Stream.of(own.folder() + "src/lib/" + specifier.substring(SVELTE.length()));
        }
        String name = packageOf(specifier);
        return Stream.concat(
                own.aliases().of(specifier).stream(),
                Optional.ofNullable(name.isEmpty() ? null : members.get(name)).map(this::of).stream()
                        .filter(member -> own.mayBe(name, member))
                        .flatMap(member -> member.exported("." + specifier.substring(name.length()))));
    }

    private static String packageOf(String specifier) {
        String[] parts = specifier.split("/", 3);
        return specifier.startsWith("@") && parts.length > 1 ? parts[0] + "/" + parts[1] : parts[0];
    }

    static Optional<String> plain(String path) {
        try {
            return Optional.of(Path.of(path).normalize().toString().replace('\\', '/'));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> text(String file) {
        return project.text(file).filter(text -> text.length() <= longest);
    }

    @Override
    public boolean isClient(String from, String specifier) {
        return PrismaPackages.isClient(specifier)
                || places(from, specifier)
                        .anyMatch(place -> clients.stream()
                                .anyMatch(folder -> place.equals(folder) || place.startsWith(folder + "/")));
    }

    /** What no package of a registry is: a file that is not there, a package of people's own, or a name that nothing tells. */
    @Override
    public boolean isElsewhere(String from, String specifier) {
        String name = packageOf(specifier);
        if (specifier.startsWith(".") || specifier.startsWith("#") || members.containsKey(name)) {
            return true;
        }
        List<SourcePackage> asked = Stream.concat(
                        Stream.of(from),
                        members.values().stream()
                                .filter(each -> UP.matcher(each).matches()))
                .map(this::of)
                .toList();
        boolean known = specifier.contains(":")
                || BUILT_IN.contains(name)
                || asked.stream().anyMatch(each -> each.needs(name, List.of()));
        return !known || asked.stream().anyMatch(each -> each.needs(name, LINKS));
    }
}
