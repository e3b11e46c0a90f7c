package dev.slipway.domain.binary.loader;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A dynamic loader, as one root has it. */
interface Loader {
    /** Who opens a file. */
    enum Host {
        /** A process that holds nothing but its C library, and binds all symbols at once. */
        BARE,
        /** Node, which holds more, and binds what is only called when it is called. */
        NODE,
        /** Nobody: the file is a program, which is started. */
        ITSELF
    }

    /** A file under the path by which it was opened. */
    record Hit(String path, LibraryFile file) {}

    /** Does what the loader would do; says nothing when the file loads. */
    void open(String path, Host host) throws Refused, IOException;

    /**
     * The file of a name.
     *
     * @param by the library that needs it
     * @param searched takes the folders that were asked
     */
    Optional<Hit> find(String name, LoadedLibrary by, List<String> searched) throws Refused, IOException;

    /** Whether it compares versions of symbols. */
    boolean knowsVersions();
}
