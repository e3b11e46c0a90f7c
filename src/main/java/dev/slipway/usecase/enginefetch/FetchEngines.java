package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.engine.EngineLock;
import dev.slipway.domain.engine.LockedEngine;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.EngineLockFile;
import dev.slipway.port.EngineMirror;
import dev.slipway.port.EngineSources;
import dev.slipway.port.EngineStore;
import dev.slipway.port.Hosts;
import dev.slipway.port.PendingChange;
import dev.slipway.port.Progress;
import dev.slipway.port.ProjectReader;
import dev.slipway.port.SchemaSource;
import dev.slipway.port.StagedTexts;
import dev.slipway.usecase.transfer.EngineTransfer;
import dev.slipway.usecase.transfer.SizeLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts the engines that a project needs where its Prisma looks for them: all of them, verified, or none. */
public record FetchEngines(Ports ports, Progress progress) {
    /**
     * What the use case needs of the world.
     *
     * @param schemas reads the schema as text, of the version that is asked for
     * @param lockFile the lock file of a project's root folder
     * @param cliTargets the binary targets of {@code PRISMA_CLI_BINARY_TARGETS}; empty when it is not set
     * @param parallel how many engines may be on their way at once
     */
    public record Ports(
            ProjectReader projects,
            SchemaSource schemas,
            StagedTexts texts,
            Releases releases,
            TargetList targets,
            Hosts hosts,
            EngineSources sources,
            EngineStore store,
            Function<Path, EngineLockFile> lockFile,
            List<String> cliTargets,
            SizeLimits limits,
            int parallel) {}

    /** Fetches; when it throws, nothing has changed but, perhaps, the cache. */
    public FetchResult run(FetchRequest request) throws ProblemException {
        Subject subject = new Subjects(ports.projects(), ports.releases()).of(request);
        List<String> notes = new ArrayList<>(subject.notes());
        try {
            return run(request, subject, notes);
        } catch (ProblemException e) {
            // Doubts about the project are often why it went wrong.
            notes.stream().distinct().forEach(progress::note);
            throw e;
        }
    }

    private FetchResult run(FetchRequest request, Subject subject, List<String> notes) throws ProblemException {
        FetchPlan plan = plan(request, subject, notes);
        AddedTargets added = added(request, subject);
        Path base = subject.project().map(p -> p.root()).orElse(request.project());
        EngineLockFile lockFile = ports.lockFile().apply(base);
        EngineMirror mirror = ports.sources().mirror(subject.version());
        List<InstalledEngine> engines = new ArrayList<>();
        boolean lockWritten = false;
        try (StagedFiles store = new StagedFiles(ports.store())) {
            List<PendingChange> changes = new ArrayList<>();
            if (!plan.engines().isEmpty()) {
                EngineLock lock = lockFile.read();
                Expectations expectations = new Expectations(
                        lock,
                        lockFile.path(),
                        request.lockPolicy(),
                        mirror,
                        ports.sources().offline(),
                        progress);
                List<Delivery> deliveries = bring(request, subject, plan, mirror, expectations, store);
                deliveries.forEach(d -> engines.addAll(d.engines()));
                deliveries.forEach(d -> changes.addAll(d.staged()));
                lockWritten = request.lockPolicy() == LockPolicy.UPDATE;
                if (lockWritten) {
                    EngineLock updated = updated(lock, engines, notes);
                    changes.addAll(
                            request.dryRun()
                                    ? List.of()
                                    : store.adopt(
                                            lockFile.stage(updated).stream().toList()));
                }
            }
            if (!request.dryRun()) {
                changes.addAll(store.adopt(ports.texts().stage(added.rewrites())));
                store.commit(changes);
            }
        }
        engines.sort(Comparator.comparing(e -> e.destination().toString()));
        return new FetchResult(
                subject.version(),
                subject.hash(),
                subject.source(),
                base,
                engines,
                plan.notNeeded(),
                mirror.address(),
                request.dryRun(),
                lockWritten,
                added.changes(),
                added.rewrites(),
                notes.stream().distinct().toList());
    }

    private FetchPlan plan(FetchRequest request, Subject subject, List<String> notes) throws ProblemException {
        // A hash alone is asked for because of its query engine, which 7 and later do not have.
        PrismaVersion version = subject.version().orElse(Releases.LAST_WITH_QUERY_ENGINES);
        List<String> cliTargets = ports.cliTargets().isEmpty() ? List.of("native") : ports.cliTargets();
        Targets targets = new Targets(ports.hosts(), ports.targets(), version, notes);
        return new EnginePlanner(request, subject, version, targets, cliTargets).plan();
    }

    /** What goes into the schema; found out before anything is fetched, for it can be refused. */
    private AddedTargets added(FetchRequest request, Subject subject) throws ProblemException {
        if (!request.addTargets()) {
            return AddedTargets.NONE;
        }
        if (request.platforms().isEmpty() && request.runtimes().isEmpty()) {
            throw Problem.usage(
                            "--add-target adds the targets of --platform and --runtime to the schema, and none is given.")
                    .remedy("Name one: slipway engine fetch --platform rhel-openssl-3.0.x --add-target");
        }
        PrismaVersion version = subject.version().orElse(Releases.LAST_WITH_QUERY_ENGINES);
        Targets targets = new Targets(ports.hosts(), ports.targets(), version, new ArrayList<>());
        Set<String> names = new LinkedHashSet<>(request.platforms());
        for (String runtime : request.runtimes()) {
            names.add(targets.ofRuntime(runtime, request.arch()).name());
        }
        return AddedTargets.plan(ports.schemas().read(folder(request, subject), request.schema()), List.copyOf(names));
    }

    /** Where the schema is looked for: in the package of a workspace that was taken for it, where one was. */
    private static Path folder(FetchRequest request, Subject subject) {
        return subject.project()
                .map(NodeProject::root)
                .filter(root -> root.startsWith(request.project()))
                .orElse(request.project());
    }

    private List<Delivery> bring(
            FetchRequest request,
            Subject subject,
            FetchPlan plan,
            EngineMirror mirror,
            Expectations expectations,
            StagedFiles store)
            throws ProblemException {
        EngineDownload download =
                new EngineDownload(mirror, expectations, store, new EngineTransfer(ports.limits()), progress);
        EngineDelivery delivery = new EngineDelivery(
                store, ports.sources().cache(subject.version()), expectations, download, progress, request.dryRun());
        return new InParallel(ports.parallel()).each(plan.engines(), delivery::deliver);
    }

    private static EngineLock updated(EngineLock lock, List<InstalledEngine> engines, List<String> notes) {
        List<LockedEngine> entries = engines.stream()
                .map(e -> new LockedEngine(e.file(), e.sha256(), e.bytes().orElse(0)))
                .distinct()
                .toList();
        for (LockedEngine entry : entries) {
            Optional<LockedEngine> before = lock.find(entry.file());
            if (before.isPresent() && !before.get().sha256().equals(entry.sha256())) {
                notes.add("engines.lock: the digest of " + entry.file() + " changes from "
                        + before.get().sha256() + " to " + entry.sha256());
            }
        }
        return lock.with(entries);
    }
}
