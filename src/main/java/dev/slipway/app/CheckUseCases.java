package dev.slipway.app;

import dev.slipway.adapter.archive.ArchiveArtefacts;
import dev.slipway.adapter.files.DiskBuiltFiles;
import dev.slipway.adapter.files.DiskFileModes;
import dev.slipway.adapter.files.PendingTexts;
import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.project.DiskProjectReader;
import dev.slipway.adapter.project.DiskSchemaSource;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.Progress;
import dev.slipway.usecase.deploycheck.CheckProject;
import dev.slipway.usecase.deploycheck.FixProject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Builds the use cases that judge a project as a whole, of those that judge a side of it. */
public final class CheckUseCases {
    private final UseCases sides;
    private final Map<String, String> environment;
    private final Pipes pipes;

    CheckUseCases(UseCases sides, Map<String, String> environment, Pipes pipes) {
        this.sides = sides;
        this.environment = environment;
        this.pipes = pipes;
    }

    /**
     * Says where a project goes, and whether it is ready.
     *
     * @param own a file of the user's with sizes of databases, which win
     */
    public CheckProject checkProject(Optional<Path> own) throws ProblemException {
        Releases releases = releases();
        UseCases judging = sides.judging();
        return new CheckProject(
                judging.texts(),
                judging.documents(),
                new ProjectJudges(
                        judging,
                        new DiskProjectReader(
                                environment, releases, Optional.empty(), pipes, judging.evidence(), judging.mistakes()),
                        releases,
                        own),
                new ArchiveArtefacts(System.in),
                new DiskBuiltFiles(),
                DeploySides.of(judging),
                sides.liveServers());
    }

    /**
     * Puts right what a check finds, as far as that can be done.
     *
     * @param source where the engines of targets that it adds come from
     */
    public FixProject fixProject(Optional<Path> own, SourceOptions source, Progress progress) throws ProblemException {
        PendingTexts pending = new PendingTexts(sides.texts());
        DiskSchemaSource schemas = new DiskSchemaSource(environment, releases(), Optional.empty());
        return new FixProject(
                checkProject(own),
                new ProjectFixes(
                        new UseCases(sides, pending),
                        schemas,
                        own,
                        () -> sides.engines().fetchEnginesAtOnce(source, progress)),
                pending::rewrites,
                sides.texts(),
                new FixProject.PackageFolders(new DiskBuiltFiles(), new DiskFileModes()));
    }

    private Releases releases() throws ProblemException {
        return sides.releases();
    }
}
