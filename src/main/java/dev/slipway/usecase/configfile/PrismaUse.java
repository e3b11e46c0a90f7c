package dev.slipway.usecase.configfile;

import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.nodeproject.VersionChoice;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.domain.release.Trait;
import dev.slipway.domain.text.Slashes;
import dev.slipway.domain.webproject.BuildStep;
import dev.slipway.domain.webproject.ClientNeed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which Prisma a project uses, and where its clients with an engine are.
 *
 * @param version empty when nothing tells
 * @param engineFolders the folders of generated clients that load an engine, relative to the project, with {@code /}
 * @param program whether one of them loads the engine that is a program
 * @param targets the binary targets of their generators
 * @param targetsAt where the first of them names them, relative to the project
 * @param clients the names of their generators
 * @param unread why the project could not be read; empty when it was
 * @param elsewhere the folder, relative to the project, in which its Prisma was found; empty when that is its own
 * @param comesAlong whether its clients are there, and in the repository as far as .gitignore tells
 */
public record PrismaUse(
        Optional<PrismaVersion> version,
        List<String> engineFolders,
        boolean program,
        List<String> targets,
        Optional<String> targetsAt,
        List<String> clients,
        Optional<String> unread,
        Optional<String> elsewhere,
        boolean comesAlong) {
    public PrismaUse {
        engineFolders = List.copyOf(engineFolders);
        targets = List.copyOf(targets);
        clients = List.copyOf(clients);
    }

    static PrismaUse unread(Optional<PrismaVersion> version, String why) {
        return new PrismaUse(
                version,
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(why),
                Optional.empty(),
                false);
    }

    static PrismaUse of(NodeProject project, Path folder, Releases releases, boolean comesAlong) {
        TreeSet<String> folders = new TreeSet<>();
        TreeSet<String> targets = new TreeSet<>();
        Optional<String> targetsAt = Optional.empty();
        Optional<String> elsewhere =
                Optional.of(Slashes.relative(folder, project.root())).filter(path -> !path.isEmpty());
        for (ClientGenerator generator : project.generators()) {
            if (!(generator.engine() instanceof EngineUse.None)) {
                folders.add(name(folder, generator.folder()));
                targets.addAll(generator.binaryTargets());
                targetsAt = targetsAt.or(
                        () -> Optional.of(elsewhere.map(path -> path + "/").orElse("") + generator.targetsAt()));
            }
        }
        return new PrismaUse(
                VersionChoice.likely(project.evidence(), releases).version(),
                List.copyOf(folders),
                project.generators().stream().anyMatch(each -> each.engine() instanceof EngineUse.Executable),
                List.copyOf(targets),
                targetsAt,
                project.generatorNames(),
                Optional.empty(),
                elsewhere,
                comesAlong);
    }

    /** What was not found, if anything was not. */
    public Outcome judged() {
        return Outcome.of(notFound().map(why -> RuleVerdict.notChecked("GEN", why)).stream()
                .toList());
    }

    /** What was not found, a clause that says what to give; empty when a client's generator was. */
    private Optional<String> notFound() {
        if (unread.isPresent()) {
            return unread.map(why -> "which Prisma the project uses: " + why);
        }
        return !clients.isEmpty()
                ? Optional.empty()
                : Optional.of("what the project's Prisma needs: no schema with a client was found here; name the folder"
                        + " of the project that has it: --project DIR");
    }

    /** What a deployment needs; empty when the project could not be read. */
    public Optional<ClientNeed> need(PackageManifest manifest) {
        boolean used = manifest.usesClient() || !clients.isEmpty();
        return unread.isPresent()
                ? Optional.empty()
                : Optional.of(new ClientNeed(used, shippedFolders(), program, targets, targetsAt, version));
    }

    /** What the build is judged by. */
    public BuildStep.ClientUse build() {
        return new BuildStep.ClientUse(!clients.isEmpty(), version, elsewhere, comesAlong, clients);
    }

    /** Whether no engine is needed for sure. */
    public boolean needsNoEngine() {
        boolean none = !clients.isEmpty() && engineFolders.isEmpty();
        return none || version.filter(v -> !v.has(Trait.QUERY_ENGINE)).isPresent();
    }

    /** The folders that a deployment must contain; the default one when nothing says otherwise. */
    public List<String> shippedFolders() {
        return needsNoEngine()
                ? List.of()
                : engineFolders.isEmpty() ? List.of(ClientNeed.DEFAULT_FOLDER) : engineFolders;
    }

    /** pnpm names the folder by version, which would have to be edited at every update. */
    private static String name(Path project, Path folder) {
        String relative = Slashes.relative(project, folder);
        return relative.replaceFirst("/\\.pnpm/@prisma\\+client@[^/]*/", "/.pnpm/@prisma+client*/");
    }
}
