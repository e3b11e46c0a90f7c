package dev.slipway.adapter.lockfile;

import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.nodeproject.VersionEvidence.Source;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaPackages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from disk which Prisma a project uses; runs nothing of it. */
public final class EvidenceReader {
    /** Where generators of all eras write version and hash, those that are small or say it early first. */
    private static final List<String> CLIENT_FILES =
            List.of("index.d.ts", "index.js", "internal/class.ts", "internal/prismaNamespace.ts", "client.ts");

    private final Map<String, String> environment;
    private final Map<Path, Evidence> read = new HashMap<>();
    private final InstallMemory memory = new InstallMemory();

    /** A reader that searches the folders of {@code NODE_PATH} in {@code environment} last, as Node does. */
    public EvidenceReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * What the installed packages, the lock file and the manifest of a project say; read once, whoever asks.
     *
     * @param projectRoot the folder of its package.json, absolute
     */
    public Evidence read(Path projectRoot) throws ProblemException {
        Evidence known = read.get(projectRoot);
        return known != null ? known : firstTime(projectRoot);
    }

    private Evidence firstTime(Path projectRoot) throws ProblemException {
        GatheredEvidence findings = new GatheredEvidence();
        Ancestry ancestry = memory.ancestry(projectRoot);
        ManifestEvidence manifests = new ManifestEvidence(ancestry, findings, memory);
        installed(ancestry, findings);
        new LockFiles(ancestry, manifests.own(), findings, memory).collect();
        manifests.collect();
        Evidence evidence = findings.evidence();
        read.put(projectRoot, evidence);
        return evidence;
    }

    /** The package.json of a folder; one without any where there is none. */
    public PackageManifest manifest(Path folder) throws ProblemException {
        return memory.manifest(folder);
    }

    /**
     * Where the packages will be that a project's lock file locks.
     *
     * @param project the folder of its package.json, absolute
     */
    public LockedPlaces places(Path project) {
        return new LockedPlaces(project, memory);
    }

    InstallMemory memory() {
        return memory;
    }

    /** The same for the project that {@code folder} is in, which is where a package.json is; empty where none is. */
    public Evidence readAround(Path folder) throws ProblemException {
        for (Path at = folder; at != null; at = at.getParent()) {
            // Asked at every start of a query, mostly outside of any project.
            if (at.resolve(PackageManifest.FILE).toFile().isFile()) {
                return read(at);
            }
        }
        return new Evidence(List.of(), List.of(), List.of());
    }

    private void installed(Ancestry ancestry, GatheredEvidence findings) throws ProblemException {
        PackageGraph graph = new InstalledGraph(ancestry, nodePath(), findings);
        int before = findings.count();
        new GraphEvidence(Source.NODE_MODULES, "", graph, findings).collect();
        findings.lookedAt(findings.count() > before ? "node_modules" : "node_modules (no Prisma package is installed)");
    }

    private List<Path> nodePath() {
        return Stream.of(environment.getOrDefault("NODE_PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .toList();
    }

    /**
     * What a generated client says of the Prisma that generated it.
     *
     * @param clientFolder the folder that it was generated into, absolute
     */
    public Evidence readClient(Path clientFolder) throws ProblemException {
        GatheredEvidence findings = new GatheredEvidence();
        GeneratedClient client = new GeneratedClient();
        Optional<String> where = Optional.empty();
        for (String name : CLIENT_FILES) {
            Path path = clientFolder.resolve(name);
            if (Files.exists(path) && !client.isComplete()) {
                client.search(new SourceFile(path, path.toString(), "a generated client", "prisma generate"));
                boolean tells = client.version().isPresent() || client.hash().isPresent();
                where = where.isEmpty() && tells ? Optional.of(path.toString()) : where;
            }
        }
        where.ifPresent(file -> findings.add(new VersionEvidence(
                Source.GENERATED_CLIENT, file, PrismaPackages.CLIENT, client.version(), client.hash())));
        findings.lookedAt(clientFolder + (where.isPresent() ? "" : " (no generated client that tells its version)"));
        return findings.evidence();
    }
}
