package dev.slipway.cli;

import java.util.List;

/** The version of this build, from {@code version.txt}, and from {@code build.txt} what kind of build it is. */
final class Version {
    private static final String FOLDER = "/dev/slipway/";

    private Version() {}

    static String current() {
        return Resource.text(FOLDER + "version.txt", Version.class)
                .orElseThrow(() -> new IllegalStateException("version.txt is not in the jar"))
                .strip();
    }

    /** For people: a build that is no release says so, with its commit where that is known. */
    static String described() {
        return described(
                current(),
                Resource.text(FOLDER + "build.txt", Version.class)
                        .orElse("unreleased")
                        .lines()
                        .toList());
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
}
