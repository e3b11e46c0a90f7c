package dev.slipway.usecase.enginemirror;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.EnginesOfRelease;
import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Release;
import dev.slipway.domain.release.Releases;
import dev.slipway.domain.release.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The engines that a request means, each with a version that asks for it. */
record Selection(Releases releases, TargetList targets) {
    /** Versions that share a hash share its engines; what was never published is left out. */
    SortedMap<EngineFile, PrismaVersion> of(MirrorRequest request) throws ProblemException {
        SortedMap<EngineFile, PrismaVersion> files = new TreeMap<>();
        for (String name : request.platforms()) {
            BinaryTarget target = known(name, request.versions());
            for (PrismaVersion version : request.versions()) {
                if (targets.knows(version, target)) {
                    add(files, version, target, request.executables());
                }
            }
        }
        return files;
    }

    private void add(
            SortedMap<EngineFile, PrismaVersion> files, PrismaVersion version, BinaryTarget target, boolean executables)
            throws ProblemException {
        Optional<Release> release = releases.find(version);
        if (release.isEmpty()) {
            throw Problem.usage("No engine hash is known for Prisma " + version + ".")
                    .remedy("The nearest releases are "
                            + releases.neighbours(version).stream()
                                    .map(PrismaVersion::text)
                                    .collect(Collectors.joining(" and "))
                            + ".");
        }
        List<EngineKind> kinds = new ArrayList<>(EnginesOfRelease.cli(version));
        if (executables && version.has(Trait.QUERY_ENGINE)) {
            kinds.add(EngineKind.QUERY_BINARY);
        }
        for (EngineKind kind : kinds) {
            if (targets.isPublished(version, target, kind)) {
                files.putIfAbsent(new EngineFile(release.get().hash(), target, kind), version);
            }
        }
    }

    private BinaryTarget known(String name, List<PrismaVersion> versions) throws ProblemException {
        for (PrismaVersion version : versions) {
            for (BinaryTarget target : targets.of(version)) {
                if (target.name().equals(name)) {
                    return target;
                }
            }
        }
        Optional<String> nearest = versions.stream()
                .flatMap(v -> targets.nearest(v, name).stream())
                .map(BinaryTarget::name)
                .findFirst();
        throw Problem.usage("None of these versions has a binary target \"" + name + "\" (--platform).")
                .remedy(nearest.map(n -> "Did you mean " + n + "? ").orElse("") + "All names: slipway engine targets");
    }
}
