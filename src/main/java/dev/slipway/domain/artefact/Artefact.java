package dev.slipway.domain.artefact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What ships, opened: its files can be read until it is closed. */
public interface Artefact extends AutoCloseable {
    /** As its user named it. */
    String name();

    Form form();

    Tree tree();

    /** The bytes of the file that it is; empty for a folder, and for what came through a pipe. */
    default OptionalLong packed() {
        return OptionalLong.empty();
    }

    /** What an image says of how it is run; empty for all else. */
    Optional<ImageConfig> image();

    /** What its user should know of how it was read, in sentences; there may be more after more has been read. */
    List<String> notes();

    @Override
    void close();

    /** How things are packed. */
    enum Form {
        FOLDER("folder"),
        ZIP("zip"),
        TAR("tar"),
        DOCKER_ARCHIVE("docker archive"),
        OCI_LAYOUT("OCI layout");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }
}
