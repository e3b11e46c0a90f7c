package dev.slipway.domain.binary.loader;

/** What comes of opening a path as a loader does. */
sealed interface Opening permits LibraryFile, Opening.Failed {
    /** Why there is nothing to read. */
    enum Failed implements Opening {
        NOTHING("No such file or directory"),
        LOOP("Too many levels of symbolic links"),
        /** It opens, and cannot be read. */
        FOLDER("Is a directory");

        private final String words;

        Failed(String words) {
            this.words = words;
        }

        /** As strerror(3) has it. */
        String words() {
            return words;
        }
    }
}
