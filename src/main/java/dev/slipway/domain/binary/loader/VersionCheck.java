package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.NativeFile.Linking;
import dev.slipway.domain.binary.NativeFile.VersionNeeded;
import dev.slipway.domain.binary.loader.Loading.Cause;
import java.util.List;
import java.util.Optional;

/**
 * Whether libraries define the versions that others need of them ({@code _dl_check_map_versions}).
 *
 * @param process all that is loaded, where a version's library is looked up by its name
 */
record VersionCheck(List<LoadedLibrary> process) {
    /** The library that a version is needed of: by a name that it was asked for, not by its own (elf/dl-version.c). */
    Optional<LoadedLibrary> library(VersionNeeded version) {
        return process.stream()
                .filter(one -> one.wasAskedForAs(version.library()))
                .findFirst();
    }

    /** Whether the library passes: it has the version, or no table of versions at all. */
    static boolean passes(Linking library, VersionNeeded version) {
        return version.weak()
                || !library.hasVersionTable()
                || library.versionsDefined().contains(version.version());
    }

    void check(LoadedLibrary user) throws Refused {
        for (VersionNeeded version : user.linking().versionsNeeded()) {
            Optional<LoadedLibrary> library = library(version);
            if (library.isEmpty()) {
                throw Refused.because(
                        Cause.CRASH,
                        user.path() + " needs version " + version.version() + " of " + version.library()
                                + ", and does not name that library",
                        "Inconsistency detected by ld.so: Assertion `needed != NULL' failed!");
            }
            if (!passes(library.get().linking(), version)) {
                String needed = user.loader().isEmpty() ? "" : ", which " + user.path() + " needs";
                throw Refused.because(
                        Cause.SYMBOL_VERSION,
                        library.get().path() + " has no version " + version.version() + needed,
                        library.get().path() + ": version `" + version.version() + "' not found (required by "
                                + user.path() + ")");
            }
        }
    }
}
