package dev.slipway.usecase.platformquery;

import dev.slipway.domain.engine.TargetList;
import dev.slipway.domain.nodeproject.PrismaChoice;
import dev.slipway.domain.nodeproject.VersionChoice;
import dev.slipway.domain.nodeproject.VersionEvidence;
import dev.slipway.domain.platform.Advice;
import dev.slipway.domain.platform.Decision;
import dev.slipway.domain.platform.EngineHeaders;
import dev.slipway.domain.platform.LoadableTarget;
import dev.slipway.domain.platform.Loads;
import dev.slipway.domain.platform.PrismaDetection;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.port.EnginesAtHand;
import dev.slipway.port.EvidenceSource;
import dev.slipway.port.Hosts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which binary target a host needs: what Prisma will decide, and what can load.
 *
 * @param releases read only when the version is not named
 */
public record QueryPlatform(
        Hosts hosts,
        EvidenceSource evidence,
        Table<Releases> releases,
        Table<TargetList> targets,
        EnginesAtHand engines) {
    /** A table that is read when it is needed. */
    public interface Table<T> {
        T load() throws ProblemException;
    }

    /** Answers; the tables are read only as far as the question needs them. */
    public PlatformAnswer run(PlatformRequest request) throws ProblemException {
        Versioned versioned = version(request);
        try (Hosts.HostView host = host(request).with(versioned.doubts())) {
            return answer(request, versioned, host);
        }
    }

    private PlatformAnswer answer(PlatformRequest request, Versioned versioned, Hosts.HostView host)
            throws ProblemException {
        Decision decision = new PrismaDetection().decide(versioned.version(), host.probe());
        TargetList list = targets.load();
        // A version that its user names need not be the one that the project has installed.
        Optional<Path> project = request.prisma().isPresent() ? Optional.empty() : Optional.of(request.project());
        EngineHeaders headers = engines.of(versioned.version(), project);
        Loads loads = new LoadableTarget(list, headers).loads(versioned.version(), host.probe(), decision);
        Advice advice = new Advice(list, versioned.version(), host.probe());
        return new PlatformAnswer(
                versioned.version(),
                versioned.source(),
                host,
                decision,
                loads,
                advice.unpublished(decision),
                advice.on(decision, loads));
    }

    private record Versioned(PrismaVersion version, String source, List<String> doubts) {}

    private Versioned version(PlatformRequest request) throws ProblemException {
        if (request.prisma().isPresent()) {
            return new Versioned(request.prisma().get(), "--prisma", List.of());
        }
        EvidenceSource.Said said = evidence.evidence(request.project());
        List<VersionEvidence> found = said.found();
        if (!found.isEmpty()) {
            PrismaChoice choice = VersionChoice.likely(found, releases.load());
            if (choice.version().isPresent()) {
                return new Versioned(
                        choice.version().get(),
                        choice.by().map(VersionEvidence::where).orElse("the project"),
                        said.doubts());
            }
        }
        // 7 and later decide the same, and have no query engine to decide it for.
        return new Versioned(Releases.LAST_WITH_QUERY_ENGINES, "the last with query engines", said.doubts());
    }

    private Hosts.HostView host(PlatformRequest request) throws ProblemException {
        if (request.place() instanceof AskedHost.Root root) {
            return hosts.root(root.folder(), request.arch());
        }
        if (request.place() instanceof AskedHost.Image image) {
            return hosts.image(image.file(), image.platform(), request.arch());
        }
        if (request.place() instanceof AskedHost.Named runtime) {
            return hosts.runtime(runtime.name(), request.arch());
        }
        return hosts.live(request.arch());
    }
}
