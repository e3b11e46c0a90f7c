package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import java.nio.file.Path;

/** Why a file cannot be put at a path, whatever the permissions and the space. */
enum UnusablePath {
    READ_ONLY("is on a read-only file system", "Mount it writable, or choose another folder with --to."),
    QUOTA("is on a disk where this user's quota is used up", "Free some space or raise the quota."),
    DIRECTORY_IN_THE_WAY(
            "is a directory, where a file must go", "Move the directory away, or choose another folder with --to."),
    NO_REGULAR_FILE(
            "is a pipe or a device, where a regular file must be",
            "Move it away, or write the file in its place yourself."),
    PARENT_IS_A_FILE(
            "is not a directory, where a folder is needed", "Move it away, or choose another folder with --to."),
    NAME_TOO_LONG("is too long a name for this file system", "Choose a folder with a shorter path with --to."),
    FOLDER_GONE(
            "has lost its folder since the command began", "Run the command again, and nothing else in that folder."),
    IN_USE("is in use by another program", "Stop the program that has it open, such as a running node, and try again."),
    LINK_LOOP("goes through symbolic links that lead in a circle", "Correct the links.");

    private final String text;
    private final String remedy;

    UnusablePath(String text, String remedy) {
        this.text = text;
        this.remedy = remedy;
    }

    Problem at(Path path) {
        return new Problem(Kind.ENVIRONMENT, path + " " + text + ".", remedy);
    }
}
