package dev.slipway.app;

import dev.slipway.adapter.archive.ArchiveArtefacts;
import dev.slipway.adapter.files.DiskBuiltFiles;
import dev.slipway.adapter.files.DiskFileModes;
import dev.slipway.adapter.files.PendingTexts;
import dev.slipway.adapter.project.DiskMigrationFolders;
import dev.slipway.adapter.project.DiskSchemaSource;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.Progress;
import dev.slipway.usecase.concurrency.CheckDatabase;
import dev.slipway.usecase.concurrency.CheckLambda;
import dev.slipway.usecase.deploycheck.CheckProject;
import dev.slipway.usecase.deploycheck.FixProject;
import dev.slipway.usecase.deploycheck.LiveRequest;
import dev.slipway.usecase.deploycheck.live.AskLimit;
import dev.slipway.usecase.deploycheck.live.AskServers;
import dev.slipway.usecase.deploycheck.shipped.ShippedRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Builds the use cases that judge a deploy as a whole, of those that judge a side of it. */
public final class CheckUseCases {
    private final UseCases sides;
    private final ThisProcess process;

    CheckUseCases(UseCases sides, ThisProcess process) {
        this.sides = sides;
        this.process = process;
    }

    /**
     * Says where a project goes, and whether it is ready.
     *
     * @param own a file of the user's with sizes of databases, which win
     */
    public CheckProject checkProject(Optional<Path> own) throws ProblemException {
        Releases releases = sides.releases();
        UseCases judging = sides.judging();
        return new CheckProject(
                judging.texts(),
                judging.documents(),
                new ProjectJudges(judging, judging.projects(), releases, own),
                new ArchiveArtefacts(System.in),
                new DiskBuiltFiles(),
                DeploySides.of(judging, process),
                new AskServers(sides.live().databases(), new DiskMigrationFolders()),
                Clock.systemUTC(),
                process.today());
    }

    /** Asks the server of a project's queries what it carries. */
    public AskLimit askLimit() throws ProblemException {
        return new AskLimit(new AskServers(sides.live().databases(), new DiskMigrationFolders()), sides.datasources());
    }

    /**
     * Judges a deploy to Lambda.
     *
     * @param own a file of the user's with sizes, which win
     * @param shipped what the command line says of what ships
     * @param live whether and how it has servers asked
     */
    public CheckLambda checkLambda(Optional<Path> own, ShippedRequest shipped, Optional<LiveRequest> live) {
        return new CheckLambda(
                new CheckDatabase(sides.capacityTable(own)), new ProjectsOnLambda(sides, own, shipped, live));
    }

    /**
     * Puts right what a check finds, as far as that can be done.
     *
     * @param source where the engines of targets that it adds come from
     */
    public FixProject fixProject(Optional<Path> own, SourceOptions source, Progress progress) throws ProblemException {
        PendingTexts pending = new PendingTexts(sides.texts());
        DiskSchemaSource schemas = new DiskSchemaSource(process.environment(), sides.releases(), Optional.empty());
        return new FixProject(
                () -> checkProject(own),
                new ProjectFixes(
                        new UseCases(sides, pending),
                        schemas,
                        own,
                        () -> sides.engines().fetchEnginesAtOnce(source, progress)),
                pending::rewrites,
                sides.texts(),
                new FixProject.PackageFolders(new DiskBuiltFiles(), new DiskFileModes()));
    }
}
