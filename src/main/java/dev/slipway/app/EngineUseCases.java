package dev.slipway.app;

import dev.slipway.adapter.archive.ArchiveArtefacts;
import dev.slipway.adapter.files.DiskEngineStore;
import dev.slipway.adapter.files.DiskMirrorFolder;
import dev.slipway.adapter.files.DiskTextFiles;
import dev.slipway.adapter.files.JsonEngineLockFile;
import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.files.WaitSetting;
import dev.slipway.adapter.files.Waiting;
import dev.slipway.adapter.http.MirrorPatience;
import dev.slipway.adapter.project.DiskProjectReader;
import dev.slipway.adapter.project.DiskSchemaSource;
import dev.slipway.adapter.rootfs.DiskHosts;
import dev.slipway.adapter.tables.LibraryTables;
import dev.slipway.adapter.tables.RuntimeNamesTsv;
import dev.slipway.adapter.tables.Tsv;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.MirrorFolder;
import dev.slipway.port.Progress;
import dev.slipway.usecase.deploycheck.natives.NativesSide;
import dev.slipway.usecase.enginecache.CacheKeeper;
import dev.slipway.usecase.enginefetch.FetchEngines;
import dev.slipway.usecase.enginemirror.ExportMirror;
import dev.slipway.usecase.enginemirror.VerifyMirror;
import dev.slipway.usecase.engineverify.VerifyEngines;
import dev.slipway.usecase.nativefiles.Examiner;
import dev.slipway.usecase.platformquery.ListRuntimes;
import dev.slipway.usecase.platformquery.ListTargets;
import dev.slipway.usecase.platformquery.QueryPlatform;
import dev.slipway.usecase.transfer.EngineTransfer;
import dev.slipway.usecase.transfer.SizeLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The use cases of engines: which is needed, whether it loads, and where it comes from. */
public final class EngineUseCases {
    private final UseCases useCases;
    private final ThisProcess process;
    private final Map<String, String> environment;
    private final Tsv tables;
    private final Pipes pipes;

    EngineUseCases(UseCases useCases, ThisProcess process, Map<String, String> environment, Tsv tables, Pipes pipes) {
        this.useCases = useCases;
        this.process = process;
        this.environment = environment;
        this.tables = tables;
        this.pipes = pipes;
    }

    /** Answers which binary target a host needs. */
    public QueryPlatform queryPlatform() {
        return new QueryPlatform(
                new DiskHosts(environment, new ArchiveArtefacts(System.in)),
                folder -> ProjectEvidence.around(useCases.evidence(), folder),
                useCases::releases,
                useCases::targets,
                new DiskEnginesAtHand(process, tables));
    }

    /** Says whether native files load in a place. */
    public VerifyEngines verifyEngines() {
        return new VerifyEngines(
                new DiskHosts(environment, new ArchiveArtefacts(System.in)),
                new ArchiveArtefacts(System.in),
                new LibraryTables(tables),
                environment,
                () -> useCases.releases().hashes());
    }

    /** Judges the native files of what ships. */
    NativesSide nativesSide() {
        return new NativesSide(
                new DiskHosts(environment, new ArchiveArtefacts(System.in)),
                new LibraryTables(tables),
                new Examiner(
                        new LibraryTables(tables), () -> useCases.releases().hashes()),
                useCases.documents(),
                useCases::targets);
    }

    /** Lists the binary targets. */
    public ListTargets listTargets() throws ProblemException {
        return new ListTargets(useCases.targets());
    }

    /** Lists the runtimes and images. */
    public ListRuntimes listRuntimes() throws ProblemException {
        return new ListRuntimes(
                new RuntimeNamesTsv(tables),
                new DiskHosts(environment, new ArchiveArtefacts(System.in)),
                useCases.targets());
    }

    /**
     * Fetches engines into a project or a folder.
     *
     * @param prisma the version in place of the project's, by whose rules the project is then read
     */
    public FetchEngines fetchEngines(SourceOptions options, Optional<PrismaVersion> prisma, Progress progress)
            throws ProblemException {
        return fetchEngines(options, MirrorPatience.of(environment), prisma, progress);
    }

    /** The same for who has more to do: a mirror that does not answer is not tried again. */
    FetchEngines fetchEnginesAtOnce(SourceOptions options, Progress progress) throws ProblemException {
        return fetchEngines(options, MirrorPatience.hurried(environment), Optional.empty(), progress);
    }

    private FetchEngines fetchEngines(
            SourceOptions options, MirrorPatience patience, Optional<PrismaVersion> prisma, Progress progress)
            throws ProblemException {
        Staging staging = new Staging();
        Releases releases = useCases.releases();
        FetchEngines.Ports ports = new FetchEngines.Ports(
                new DiskProjectReader(environment, releases, prisma, pipes),
                new DiskSchemaSource(environment, releases, prisma),
                new DiskTextFiles(staging, pipes),
                releases,
                useCases.targets(),
                new DiskHosts(environment, new ArchiveArtefacts(System.in)),
                ConfiguredSources.of(options, patience, process, staging, progress),
                new DiskEngineStore(staging),
                folder -> new JsonEngineLockFile(folder.resolve("engines.lock"), staging),
                process.cliTargets(),
                SizeLimits.DEFAULT,
                parallel());
        return new FetchEngines(ports, progress);
    }

    /** Fills a mirror. */
    public ExportMirror exportMirror(SourceOptions options, Progress progress) throws ProblemException {
        return new ExportMirror(
                useCases.releases(),
                useCases.targets(),
                sources(options, new Staging(), progress),
                new EngineTransfer(SizeLimits.DEFAULT),
                progress);
    }

    /**
     * Verifies a mirror.
     *
     * @param options whose mirror is the one to verify
     */
    public VerifyMirror verifyMirror(SourceOptions options, Progress progress) throws ProblemException {
        return new VerifyMirror(
                useCases.releases(),
                useCases.targets(),
                sources(options, new Staging(), progress),
                new EngineTransfer(SizeLimits.DEFAULT),
                progress);
    }

    /** A folder that is filled as a mirror. */
    public MirrorFolder mirrorFolder(Path folder) {
        return new DiskMirrorFolder(folder, new Staging());
    }

    /** Looks after the cache of the newest Prisma, which is where all but old ones have it too. */
    public CacheKeeper cacheKeeper(Progress progress) throws ProblemException {
        Waiting lock = process.waiting(WaitSetting.LOCK, progress::note);
        return new CacheKeeper(
                process.cache(Optional.empty(), new Staging(), lock), useCases.releases(), Clock.systemUTC());
    }

    private ConfiguredSources sources(SourceOptions options, Staging staging, Progress progress)
            throws ProblemException {
        return ConfiguredSources.of(options, MirrorPatience.of(environment), process, staging, progress);
    }

    private static int parallel() {
        return Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));
    }
}
