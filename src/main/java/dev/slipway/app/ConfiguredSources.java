package dev.slipway.app;

import dev.slipway.adapter.files.Staging;
import dev.slipway.adapter.files.WaitSetting;
import dev.slipway.adapter.files.Waiting;
import dev.slipway.adapter.http.EngineMirrors;
import dev.slipway.adapter.http.Header;
import dev.slipway.adapter.http.MirrorAddress;
import dev.slipway.adapter.http.MirrorPatience;
import dev.slipway.adapter.http.MirrorSettings;
import dev.slipway.adapter.http.Surroundings;
import dev.slipway.domain.engine.MirrorLayout;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.port.EngineCache;
import dev.slipway.port.EngineMirror;
import dev.slipway.port.EngineSources;
import dev.slipway.port.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mirror and cache as the options and the environment say. */
record ConfiguredSources(MirrorSettings settings, ThisProcess process, Staging staging, Progress progress, Waiting lock)
        implements EngineSources {
    static ConfiguredSources of(
            SourceOptions options, MirrorPatience patience, ThisProcess process, Staging staging, Progress progress)
            throws ProblemException {
        MirrorAddress address = MirrorAddress.choose(options.mirror(), process.environment());
        address.notes().forEach(progress::note);
        if (!process.environment()
                .getOrDefault("PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING", "")
                .isEmpty()) {
            progress.note("PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING is set and not honoured; put the engine into"
                    + " engines.lock instead (--update-lock)");
        }
        List<Header> headers = new ArrayList<>();
        for (String line : options.headers()) {
            headers.add(Header.parse(line));
        }
        Surroundings surroundings = new Surroundings(process.environment(), process.home(), process.workingFolder());
        MirrorSettings settings = MirrorSettings.of(
                        address.base(), MirrorLayout.CURRENT, process.version(), surroundings)
                .withChosenBy(address.source().label())
                .withHeaders(headers)
                .withCaCert(options.caCertificates())
                .withOffline(options.offline())
                .withPatience(patience);
        Waiting lock = process.waiting(WaitSetting.LOCK, progress::note);
        return new ConfiguredSources(settings, process, staging, progress, lock);
    }

    @Override
    public EngineMirror mirror(Optional<PrismaVersion> version) throws ProblemException {
        return new EngineMirrors(progress).at(settings.withLayout(MirrorLayout.of(version)));
    }

    @Override
    public EngineCache cache(Optional<PrismaVersion> version) {
        return process.cache(version, staging, lock);
    }

    @Override
    public boolean offline() {
        // A folder is read without a socket.
        return settings.offline() && !settings.base().startsWith("file:");
    }
}
