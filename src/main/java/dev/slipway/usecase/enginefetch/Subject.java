package dev.slipway.usecase.enginefetch;

import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Optional;

/**
 * Whose engines are wanted.
 *
 * @param source where version and hash are from, for people
 * @param version empty when only a hash that is in no table was given
 * @param project empty when the request stands alone
 */
record Subject(
        Optional<PrismaVersion> version,
        EngineHash hash,
        String source,
        Optional<NodeProject> project,
        List<String> notes) {}
