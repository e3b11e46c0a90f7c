package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/**
 * Another process kept the lock of a cached engine for longer than is waited.
 *
 * @param holder who has it, for people
 * @param limit how long it was waited for
 */
record LockNotFree(Path file, String holder, String limit) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return holder + " holds the lock " + file + " of the cache and did not give it back within " + limit + ".";
    }

    @Override
    public String remedy() {
        return "Let that process end, or end it if it hangs, and try again; SLIPWAY_CACHE_DIR names another cache,"
                + " SLIPWAY_LOCK_SECONDS another time.";
    }
}
