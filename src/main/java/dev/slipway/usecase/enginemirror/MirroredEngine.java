package dev.slipway.usecase.enginemirror;

import dev.slipway.domain.engine.EngineFile;

/**
 * One engine of a mirror and what was found or done.
 *
 * @param path below the mirror, without {@code .gz}
 */
public record MirroredEngine(EngineFile file, String path, State state) {

    /** What is true of it now. */
    public sealed interface State {
        default boolean good() {
            return this instanceof Exported || this instanceof Right;
        }
    }

    /** Downloaded, verified and written. */
    public record Exported() implements State {}

    /** There, complete, and its bytes are what its checksum files say. */
    public record Right() implements State {}

    /**
     * Not there, or not all of it.
     *
     * @param what for people: {@code no such file}, {@code no .sha256}
     */
    public record Missing(String what) implements State {}

    /** There, and its bytes are not what they should be. */
    public record Damaged(String why) implements State {}
}
