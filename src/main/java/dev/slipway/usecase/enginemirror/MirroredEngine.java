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
        boolean good();
    }

    /** Downloaded, verified and written. */
    public record Exported(long packedBytes) implements State {
        @Override
        public boolean good() {
            return true;
        }
    }

    /** There, complete, and its bytes are what its checksum files say. */
    public record Right() implements State {
        @Override
        public boolean good() {
            return true;
        }
    }

    /**
     * Not there, or not all of it.
     *
     * @param what for people: {@code no such file}, {@code no .sha256}
     */
    public record Missing(String what) implements State {
        @Override
        public boolean good() {
            return false;
        }
    }

    /** There, and its bytes are not what they should be. */
    public record Damaged(String why) implements State {
        @Override
        public boolean good() {
            return false;
        }
    }
}
