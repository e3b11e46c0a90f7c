package dev.slipway.app;

import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.usecase.deploycheck.Fixer.PackagedEngine;
import dev.slipway.usecase.enginefetch.EngineType;
import dev.slipway.usecase.enginefetch.FetchEngines;
import dev.slipway.usecase.enginefetch.FetchRequest;
import dev.slipway.usecase.enginefetch.InstalledEngine;
import dev.slipway.usecase.enginefetch.LockPolicy;
import dev.slipway.usecase.enginefetch.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fetches engines into packages, those of one release and target at once. */
final class PackagedEngines {
    private PackagedEngines() {}

    /** What one fetch brings. */
    private record Release(String prisma, Optional<String> hash, String binaryTarget, boolean library) {
        static Release of(Fix.InstallEngine fix) {
            return new Release(fix.prisma(), fix.hash(), fix.binaryTarget(), fix.library());
        }
    }

    /** All of them are asked for before the first is written, so that a name that nobody publishes changes nothing. */
    static List<Path> install(FetchEngines fetcher, Path project, List<PackagedEngine> engines)
            throws ProblemException {
        Map<Release, List<Path>> folders = new LinkedHashMap<>();
        for (PackagedEngine each : engines) {
            folders.computeIfAbsent(Release.of(each.fix()), release -> new ArrayList<>())
                    .add(each.folder());
        }
        if (folders.size() > 1) {
            for (Map.Entry<Release, List<Path>> each : folders.entrySet()) {
                fetcher.run(request(project, each.getKey(), each.getValue(), true));
            }
        }
        List<Path> installed = new ArrayList<>();
        for (Map.Entry<Release, List<Path>> each : folders.entrySet()) {
            fetcher.run(request(project, each.getKey(), each.getValue(), false)).engines().stream()
                    .map(InstalledEngine::destination)
                    .forEach(installed::add);
        }
        return installed;
    }

    private static FetchRequest request(Path project, Release release, List<Path> folders, boolean dryRun) {
        return new FetchRequest(
                project,
                Optional.empty(),
                List.of(release.binaryTarget()),
                List.of(),
                Optional.empty(),
                Scope.QUERY,
                Optional.of(release.library() ? EngineType.LIBRARY : EngineType.BINARY),
                Optional.of(PrismaVersion.of(release.prisma())),
                release.hash().map(EngineHash::new),
                folders,
                dryRun,
                false,
                LockPolicy.HONOUR);
    }
}
