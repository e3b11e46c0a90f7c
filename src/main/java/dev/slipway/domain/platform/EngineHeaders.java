package dev.slipway.domain.platform;

import dev.slipway.domain.engine.BinaryTarget;
import java.util.List;
import java.util.Optional;

/** The engine files at hand, as far as they say what they need. */
public interface EngineHeaders {
    /** No engine file is at hand. */
    EngineHeaders NONE = target -> Optional.empty();

    /** An engine file.
     *
     * @param file its path, for people
     * @param needed the names of the libraries that it names in {@code DT_NEEDED}
     */
    record EngineHeader(String file, List<String> needed) {
        public EngineHeader {
            needed = List.copyOf(needed);
        }
    }

    /** The header of the engine for a target; empty where no such file is at hand, or none that can be read. */
    Optional<EngineHeader> of(BinaryTarget target);
}
