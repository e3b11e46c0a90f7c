package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.loader.Loading.Cause;

/** How musl says why it stops. */
final class MuslWords {
    private MuslWords() {}

    static Refused missing(String name, LoadedLibrary by) {
        return Refused.because(
                Cause.MISSING_LIBRARY, MissingLibrary.why(name, by), loading(name, Opening.Failed.NOTHING.words(), by));
    }

    static Refused unreadable(String name, String path, Opening.Failed failed, LoadedLibrary by) {
        return failed == Opening.Failed.LOOP
                ? Refused.because(
                        Cause.MISSING_LIBRARY, path + " is a loop of links", loading(name, "Symbolic link loop", by))
                : Refused.because(Cause.BAD_FILE, path + " is a folder", loading(name, failed.words(), by));
    }

    private static String loading(String name, String error, LoadedLibrary by) {
        return "Error loading shared library " + name + ": " + error + " (needed by " + by.path() + ")";
    }

    static Refused noProgram(LibraryFile file, String why) {
        return Refused.because(
                Cause.BAD_FILE,
                file.path() + " is refused: " + why,
                "Error loading shared library " + file.path() + ": Exec format error");
    }

    static Refused undefined(String symbol, LoadedLibrary user) {
        return Refused.because(
                Cause.UNDEFINED_SYMBOL,
                UndefinedSymbol.why(symbol, user),
                relocating(user, symbol + ": symbol not found"));
    }

    static Refused relocation(int type, LoadedLibrary user) {
        return Refused.because(
                Cause.WRONG_ARCHITECTURE,
                user.path() + " has relocations of type " + type + ", which are not of this CPU or not known to musl",
                relocating(user, "unsupported relocation type " + type));
    }

    static Refused staticTls(LoadedLibrary user) {
        return Refused.because(
                Cause.STATIC_TLS,
                user.path()
                        + " needs static thread-local storage (initial-exec), which musl has only for what a program starts with",
                relocating(user, "initial-exec TLS resolves to dynamic definition in " + user.path()));
    }

    private static String relocating(LoadedLibrary user, String error) {
        return "Error relocating " + user.path() + ": " + error;
    }
}
