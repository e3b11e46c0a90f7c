package dev.slipway.app;

import dev.slipway.adapter.archive.ArchiveArtefacts;
import dev.slipway.adapter.files.DiskEngineStore;
import dev.slipway.adapter.files.DiskMirrorFolder;
import dev.slipway.adapter.files.DiskTextFiles;
import dev.slipway.adapter.files.JsonEngineLockFile;
import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.files.WaitSetting;
import dev.slipway.adapter.files.Waiting;
import dev.slipway.adapter.http.MirrorPatience;
import dev.slipway.adapter.project.DiskProjectReader;
import dev.slipway.adapter.project.DiskSchemaSource;
import dev.slipway.adapter.tables.LibraryTables;
import dev.slipway.adapter.tables.RuntimeNamesTsv;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.MirrorFolder;
import dev.slipway.port.Progress;
import dev.slipway.usecase.enginecache.CacheKeeper;
import dev.slipway.usecase.enginefetch.FetchEngines;
import dev.slipway.usecase.enginemirror.ExportMirror;
import dev.slipway.usecase.enginemirror.VerifyMirror;
import dev.slipway.usecase.engineverify.VerifyEngines;
import dev.slipway.usecase.platformquery.ListRuntimes;
import dev.slipway.usecase.platformquery.ListTargets;
import dev.slipway.usecase.platformquery.QueryPlatform;
import dev.slipway.usecase.transfer.EngineTransfer;
import dev.slipway.usecase.transfer.SizeLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The use cases of engines: which is needed, whether it loads, and where it comes from. */
public final class EngineUseCases {
    private final UseCases useCases;
    private final ThisProcess process;

    EngineUseCases(UseCases useCases, ThisProcess process) {
        this.useCases = useCases;
        this.process = process;
    }

    /** Answers which binary target a host needs. */
    public QueryPlatform queryPlatform() {
        return new QueryPlatform(
                process.hosts(),
                folder -> ProjectEvidence.around(useCases.evidence(), folder),
                useCases::releases,
                useCases::targets,
                new DiskEnginesAtHand(process));
    }

    /** Says whether native files load in a place. */
    public VerifyEngines verifyEngines() {
        return new VerifyEngines(
                process.hosts(),
                new ArchiveArtefacts(System.in),
                new LibraryTables(process.tables()),
                process.environment(),
                () -> useCases.releases().hashes());
    }

    /** Lists the binary targets. */
    public ListTargets listTargets() throws ProblemException {
        return new ListTargets(useCases.targets());
    }

    /** Lists the runtimes and images. */
    public ListRuntimes listRuntimes() throws ProblemException {
        return new ListRuntimes(new RuntimeNamesTsv(process.tables()), process.hosts(), useCases.targets());
    }

    /**
     * Fetches engines into a project or a folder.
     *
     * @param prisma the version in place of the project's, by whose rules the project is then read
     */
    public FetchEngines fetchEngines(SourceOptions options, Optional<PrismaVersion> prisma, Progress progress)
            throws ProblemException {
        return fetchEngines(options, MirrorPatience.of(process.environment()), prisma, progress);
    }

    /** The same for who has more to do: a mirror that does not answer is not tried again. */
    FetchEngines fetchEnginesAtOnce(SourceOptions options, Progress progress) throws ProblemException {
        return fetchEngines(options, MirrorPatience.hurried(process.environment()), Optional.empty(), progress);
    }

    private FetchEngines fetchEngines(
            SourceOptions options, MirrorPatience patience, Optional<PrismaVersion> prisma, Progress progress)
            throws ProblemException {
        Staging staging = new Staging();
        Releases releases = useCases.releases();
        FetchEngines.Ports ports = new FetchEngines.Ports(
                new DiskProjectReader(process.environment(), releases, prisma, process.pipes()),
                new DiskSchemaSource(process.environment(), releases, prisma),
                new DiskTextFiles(staging, process.pipes()),
                releases,
                useCases.targets(),
                process.hosts(),
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
        return ConfiguredSources.of(options, MirrorPatience.of(process.environment()), process, staging, progress);
    }

    private static int parallel() {
        return Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));
    }
}
