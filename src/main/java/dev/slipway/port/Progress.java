package dev.slipway.port;

import dev.slipway.domain.engine.EngineFile;
import java.util.OptionalLong;

/** Told how far a fetch is; may be called from several threads. */
public interface Progress {
    void started(EngineFile file, String address, OptionalLong packedBytes);

    /** More packed bytes of {@code file} have come; the number is since the last call. */
    void received(EngineFile file, long packedBytes);

    void finished(EngineFile file);

    /** Something worth a line of its own: a retry, a damaged cache entry. */
    void note(String line);
}
