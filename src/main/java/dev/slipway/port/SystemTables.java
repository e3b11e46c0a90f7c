package dev.slipway.port;

import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.verification.Distribution;
import dev.slipway.domain.verification.KnownLibrary;
import dev.slipway.domain.verification.ProvidingPackage;
import java.util.Map;
import java.util.Optional;

/** What is known of the libraries of systems that cannot be looked at, from dated tables. */
public interface SystemTables {
    /** What a runtime has, by the names of libraries, and its dynamic loader. */
    RuntimeShelf runtime(String name, Optional<String> arch) throws ProblemException;

    /** What brings a library there; empty where no row tells. */
    Optional<ProvidingPackage> provider(String library, Distribution distribution) throws ProblemException;

    /** Whether every system has a library, by the word of Node's {@code process.platform}. */
    boolean isSystems(String os, String library) throws ProblemException;

    /**
     * The libraries of a runtime.
     *
     * @param loader the path of its dynamic loader
     * @param libraryPath the folders that its processes are told to search first, as {@code LD_LIBRARY_PATH}
     */
    record RuntimeShelf(String loader, Map<String, KnownLibrary> libraries, String libraryPath) {
        public RuntimeShelf {
            libraries = Map.copyOf(libraries);
        }
    }
}
