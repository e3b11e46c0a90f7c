package dev.slipway.app;

import dev.slipway.adapter.lockfile.DiskInstallReader;
import dev.slipway.adapter.project.DiskSourceFiles;
import dev.slipway.adapter.tables.LibraryTables;
import dev.slipway.adapter.tables.PackageLimitTable;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.port.Documents;
import dev.slipway.port.SourceFiles;
import dev.slipway.port.TextFiles;
import dev.slipway.usecase.deploycheck.Side;
import dev.slipway.usecase.deploycheck.client.ClientSide;
import dev.slipway.usecase.deploycheck.image.ImageSide;
import dev.slipway.usecase.deploycheck.install.InstallSide;
import dev.slipway.usecase.deploycheck.natives.NativesSide;
import dev.slipway.usecase.deploycheck.packaging.EngineNames;
import dev.slipway.usecase.deploycheck.packaging.PackagingSide;
import dev.slipway.usecase.deploycheck.source.SourceSide;
import dev.slipway.usecase.nativefiles.Examiner;
import dev.slipway.usecase.platformquery.AskedHost;
import dev.slipway.usecase.platformquery.PlatformRequest;
import java.util.List;
import java.util.Optional;

/** All that is judged of a deployment beside what has a command of its own. */
final class DeploySides {
    private DeploySides() {}

    static List<Side> of(UseCases useCases, ThisProcess process) throws ProblemException {
        TextFiles texts = useCases.texts();
        Documents documents = useCases.documents();
        SourceFiles sources = new DiskSourceFiles();
        LibraryTables libraries = new LibraryTables(process.tables());
        return List.of(
                new InstallSide(
                        new DiskInstallReader(useCases.evidence()), sources, texts, documents, process.environment()),
                new SourceSide(sources, texts, documents, useCases.datasources()),
                new NativesSide(
                        process.hosts(),
                        libraries,
                        new Examiner(libraries, () -> useCases.releases().hashes()),
                        documents,
                        useCases::targets),
                new ImageSide(texts, documents, sources, new ImageSystems(process.hosts(), process.tables())),
                new PackagingSide(texts, documents, engineNames(useCases), new PackageLimitTable(process.tables())),
                new ClientSide(texts, documents, new ClientTargets(useCases)));
    }

    private static EngineNames engineNames(UseCases useCases) {
        return (runtime, architecture, folder) -> useCases.engines()
                .queryPlatform()
                .run(new PlatformRequest(new AskedHost.Named(runtime), architecture, Optional.empty(), folder))
                .decision()
                .binaryTarget();
    }
}
