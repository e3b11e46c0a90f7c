package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.loader.Loading.Cause;

/** Words for a root in which not even the process starts that could load something. */
final class NoProgram {
    private NoProgram() {}

    static Refused because(Refused incomplete) {
        return Refused.because(Cause.NO_LOADER, "no program starts there: " + incomplete.why(), "");
    }
}
