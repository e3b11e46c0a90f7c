package dev.slipway.domain.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        private static final List<String> TARGET = List.of("target=", "dst=", "destination=");
        /** Nobody binds more, and each is followed like a line of its own. */
        private static final int MOST_BOUND = 100;

        /** The folders that are there while it runs, and no part of what it makes (Dockerfile reference, RUN --mount). */
        public List<String> caches() {
            return mounts().filter(options -> options.contains("type=cache") || options.contains("type=tmpfs"))
                    .flatMap(options -> option(options, TARGET).stream())
                    .toList();
        }

        /** What is there while it runs as if a line before had copied it: of a stage, an image or the folder that is built from. */
        public List<Copy> bound() {
            return mounts().filter(options -> options.contains("type=bind")
                            || options.stream().noneMatch(option -> option.startsWith("type=")))
                    .flatMap(options -> option(options, TARGET)
                            .map(target -> new Copy(
                                    line,
                                    text,
                                    option(options, List.of("from=")),
                                    List.of(option(options, List.of("source=", "src="))
                                            .orElse(".")),
                                    target))
                            .stream())
                    .limit(MOST_BOUND)
                    .toList();
        }

        private Stream<List<String>> mounts() {
            return Words.split(text).stream()
                    .filter(word -> word.startsWith(MOUNT))
                    .map(word -> List.of(word.substring(MOUNT.length()).split(",")));
        }

        private static Optional<String> option(List<String> options, List<String> names) {
            return options.stream()
                    .filter(option -> names.stream().anyMatch(option::startsWith))
                    .map(option -> option.substring(option.indexOf('=') + 1))
                    .findFirst();
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
