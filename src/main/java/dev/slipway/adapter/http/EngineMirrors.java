package dev.slipway.adapter.http;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.secret.MaskedAddress;
import dev.slipway.port.EngineMirror;
import dev.slipway.port.Progress;

/** Makes the mirror that an address stands for. */
public record EngineMirrors(Progress progress, Sleeper sleeper) {
    /** @param progress is told of retries and of settings that cannot be followed */
    public EngineMirrors(Progress progress) {
        this(progress, pause -> Thread.sleep(pause.toMillis()));
    }

    /** The mirror; nothing is opened, read or resolved before it is asked for an engine. */
    public EngineMirror at(MirrorSettings settings) throws ProblemException {
        String base = MirrorAddress.normal(settings.base(), "mirror");
        if (base.startsWith("file:")) {
            return FolderEngineMirror.of(base, settings);
        }
        if (settings.offline()) {
            return new OfflineEngineMirror(MaskedAddress.of(base));
        }
        return HttpEngineMirror.of(base, settings, progress, sleeper);
    }
}
