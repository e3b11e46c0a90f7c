package dev.slipway.domain.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One line of a stage, as far as anybody asks. */
public sealed interface Instruction {
    /** Of its first line in the file, counted from 1. */
    int line();

    /** As it stands there. */
    String text();

    /**
     * COPY or ADD.
     *
     * @param from a stage or an image; empty for the folder that is built from
     * @param sources with variables filled in; one that cannot be is left as it stands
     */
    record Copy(int line, String text, Optional<String> from, List<String> sources, String target)
            implements Instruction {
        private static final String EXCLUDE = "--exclude=";

        public Copy {
            sources = List.copyOf(sources);
        }

        /** Whether {@code --exclude} leaves out what lies at a path below a source. */
        public boolean leavesOut(String below) {
            if (!text.contains(EXCLUDE)) {
                return false;
            }
            String patterns = Words.split(text).stream()
                    .filter(word -> word.startsWith(EXCLUDE))
                    .map(word -> Words.unquoted(word.substring(EXCLUDE.length())))
                    .collect(Collectors.joining("\n"));
            return !below.isEmpty() && DockerIgnore.read("", patterns).leavesOut(below);
        }
    }

    /** COPY with a here-document: a file whose text stands below. */
    record Written(int line, String text, String target, String content) implements Instruction {}

    /** RUN. */
    record Run(int line, String text, StartCommand command) implements Instruction {
        private static final String MOUNT = "--mount=";

        /** The folders that are there while it runs, and no part of what it makes (Dockerfile reference, RUN --mount). */
        public List<String> caches() {
            return Words.split(text).stream()
                    .filter(word -> word.startsWith(MOUNT))
                    .map(word -> List.of(word.substring(MOUNT.length()).split(",")))
                    .filter(options -> options.contains("type=cache") || options.contains("type=tmpfs"))
                    .flatMap(List::stream)
                    .filter(option -> option.startsWith("target=")
                            || option.startsWith("dst=")
                            || option.startsWith("destination="))
                    .map(option -> option.substring(option.indexOf('=') + 1))
                    .toList();
        }
    }

    /** WORKDIR. */
    record WorkingFolder(int line, String text, String path) implements Instruction {}

    /**
     * ENV, or ARG within a stage, which RUN sees too.
     *
     * @param value empty where only a build can tell
     * @param stays whether the process that is started sees it too
     */
    record Variable(int line, String text, String name, Optional<String> value, boolean stays) implements Instruction {}

    /** ENTRYPOINT or CMD. */
    record Start(int line, String text, boolean entrypoint, StartCommand command) implements Instruction {}

    /** USER, SHELL, HEALTHCHECK, LABEL, ONBUILD and all else. */
    record Other(int line, String text) implements Instruction {}
}
