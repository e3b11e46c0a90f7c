package dev.slipway.usecase.deploycheck.source;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.adapter.files.DiskTextFiles;
import dev.slipway.adapter.files.Pipes;
import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.project.DiskSourceFiles;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import java.io.IOException;
import java.nio.file.Files;
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
                        new DescriptorDocuments())
                .judge(deployment);
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
