package dev.slipway.usecase.configfile;

import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.nodeproject.VersionChoice;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.EvidenceSource;
import dev.slipway.port.ProjectReader;
import dev.slipway.port.ReadableTexts;
import dev.slipway.port.SourceFiles;
import dev.slipway.usecase.manifests.GitIgnore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which Prisma a project uses; a project that cannot be read is told so, and is no failure here. */
public record PrismaUses(PrismaSources supplied) {
    /** One of them begins each client. */
    private static final List<String> FILES = List.of("client.ts", "client.js", "client.mts", "index.js", "index.ts");

    /** Reader and releases, made when they are asked for. */
    public interface PrismaSources {
        ProjectReader reader() throws ProblemException;

        Releases releases() throws ProblemException;

        EvidenceSource evidence();

        SourceFiles sources();

        ReadableTexts texts();
    }

    /** Looks at a folder, and where it has no schema, at the rest of its workspace. */
    public PrismaUse of(Path folder) throws ProblemException {
        PrismaUse here = read(folder, folder, Optional.empty());
        return here.unread().isPresent() || !here.clients().isEmpty() ? here : elsewhere(folder, here);
    }

    private PrismaUse elsewhere(Path folder, PrismaUse here) throws ProblemException {
        List<PrismaUse> all = new ArrayList<>();
        for (RepositorySchemas.SchemaSite place : new RepositorySchemas(supplied.sources()).schemas(folder)) {
            all.add(read(place.project(), folder, Optional.of(place.schema())));
        }
        List<PrismaUse> found =
                all.stream().filter(use -> !use.clients().isEmpty()).toList();
        if (found.size() > 1) {
            List<String> folders = found.stream()
                    .map(each -> each.elsewhere().orElse("."))
                    .distinct()
                    .toList();
            return PrismaUse.unread(
                    here.version(),
                    "several folders have a Prisma of their own (" + String.join(", ", folders)
                            + "); name the one that is deployed: slipway check --schema PATH, or --project DIR where it"
                            + " has a platform's file of its own");
        }
        // What could not be read is not said to be missing.
        return found.stream()
                .findFirst()
                .orElseGet(() -> all.stream()
                        .filter(use -> use.unread().isPresent())
                        .findFirst()
                        .orElse(here));
    }

    private PrismaUse read(Path project, Path folder, Optional<Path> schema) throws ProblemException {
        String where = project.equals(folder) ? "" : "in " + folder.relativize(project) + ": ";
        try {
            NodeProject read = supplied.reader().read(project, schema);
            Optional<String> untold = read.generators().stream()
                    .flatMap(each -> each.untold().stream())
                    .findFirst();
            if (untold.isPresent()) {
                return PrismaUse.unread(version(folder), where + untold.get());
            }
            return PrismaUse.of(read, folder, supplied.releases(), comesAlong(read));
        } catch (ProblemException e) {
            if (e.problem().kind() != Kind.INPUT) {
                throw e;
            }
            return PrismaUse.unread(version(folder), where + e.problem().line());
        }
    }

    private boolean comesAlong(NodeProject project) {
        GitIgnore ignore = new GitIgnore(supplied.texts(), project.root());
        return !project.generators().isEmpty()
                && project.generators().stream()
                        .allMatch(each -> FILES.stream()
                                        .anyMatch(name -> supplied.sources().isFile(each.folder(), name))
                                && !ignore.isLeftByVercel(each.folder()));
    }

    /** What lock files and packages tell, without the schema. */
    private Optional<PrismaVersion> version(Path folder) throws ProblemException {
        try {
            return VersionChoice.likely(supplied.evidence().evidence(folder).found(), supplied.releases())
                    .version();
        } catch (ProblemException e) {
            if (e.problem().kind() != Kind.INPUT) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
