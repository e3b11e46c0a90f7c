package dev.slipway.usecase.enginemirror;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.verification.HeaderFit;
import dev.slipway.port.EngineMirror.PublishedDigests;
import dev.slipway.usecase.transfer.Transferred;
import java.util.Optional;

/** What is wrong with an engine that came whole. */
final class Judgement {
    private Judgement() {}

    static Optional<String> of(EngineFile file, Transferred got, PublishedDigests digests) {
        return differs("packed", digests.packed(), got.packed())
                .or(() -> differs("unpacked", digests.unpacked(), got.unpacked()))
                .or(() -> HeaderFit.check(got.header(), file.target()));
    }

    private static Optional<String> differs(String what, Optional<Sha256> published, Sha256 actual) {
        return published
                .filter(p -> !p.equals(actual))
                .map(p -> "the " + what + " file has SHA-256 " + actual + " where its checksum file says " + p);
    }
}
