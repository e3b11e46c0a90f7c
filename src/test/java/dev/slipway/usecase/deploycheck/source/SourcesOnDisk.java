package dev.slipway.usecase.deploycheck.source;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.files.DiskTextFiles;
import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.project.DiskSourceFiles;
import dev.slipway.cli.CommandsInProcess;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.port.DatasourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The sources of a project that go to a platform. */
record SourcesOnDisk(Path folder, Optional<PrismaVersion> prisma) {
    Outcome judged(Platform platform) throws ProblemException {
        Deployment deployment = new Deployment(
                folder,
                NodeProject.unread(folder),
                prisma,
                List.of(Destination.of(platform, Place.in("file", 1, "it is there"))),
                List.of(),
                Deployment.Conditions.NONE);
        return new SourceSide(
                        new DiskSourceFiles(),
                        new DiskTextFiles(new Staging(), Pipes.hurried()),
                        new DescriptorDocuments(),
                        new NoDatabase())
                .judge(deployment);
    }

    /** Tells of a project nothing but its folder. */
    private record NoDatabase() implements DatasourceReader {
        @Override
        public ProjectDatasource read(Path folder, Optional<Path> schema) {
            return new ProjectDatasource(
                    folder,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    new PoolOwner.Engine(),
                    List.of(),
                    List.of());
        }

        @Override
        public boolean exists(Path file) {
            return false;
        }
    }

    void write(String name, String text) throws IOException {
        new CommandsInProcess(folder).write(name, text);
    }
}
