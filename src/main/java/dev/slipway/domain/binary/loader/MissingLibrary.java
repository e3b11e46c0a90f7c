package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.loader.Loading.Cause;

/** Words for what is not there. */
final class MissingLibrary {
    private MissingLibrary() {}

    static Refused of(String name, LoadedLibrary by) {
        return Refused.because(
                Cause.MISSING_LIBRARY,
                why(name, by),
                name + ": cannot open shared object file: " + Opening.Failed.NOTHING.words());
    }

    static String why(String name, LoadedLibrary by) {
        return name + (by.loader().isEmpty() ? "" : ", which " + by.path() + " needs,") + " is not found";
    }

    static Refused of(String path, String error) {
        return Refused.because(
                Cause.MISSING_LIBRARY, path + " cannot be opened", path + ": cannot open shared object file: " + error);
    }
}
