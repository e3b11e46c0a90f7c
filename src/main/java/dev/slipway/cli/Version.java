package dev.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The version of this build, from {@code version.txt}, and from {@code build.txt} what kind of build it is. */
final class Version {
    private static final String FOLDER = "/dev/slipway/";

    private Version() {}

    static String current() {
        return resource("version.txt")
                .orElseThrow(() -> new IllegalStateException("version.txt is not in the jar"))
                .strip();
    }

    /** For people: a build that is no release says so, with its commit where that is known. */
    static String described() {
        return described(
                current(), resource("build.txt").orElse("unreleased").lines().toList());
    }

    /** @param build what a build is called, empty for a release; then its commit */
    static String described(String version, List<String> build) {
        String state = build.isEmpty() ? "" : build.get(0).strip();
        if (state.isEmpty()) {
            return version;
        }
        // A property that was never set stays as Ant found it.
        String commit = build.size() < 2 || build.get(1).startsWith("$")
                ? ""
                : build.get(1).strip();
        return version + " (" + state + (commit.isEmpty() ? "" : ", " + commit) + ")";
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = Version.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
