package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/**
 * The permissions of a folder keep this user from writing in it.
 *
 * @param user who runs this, such as {@code uid 1000}
 * @param owner who owns the folder, and its mode, such as {@code root, mode rwxr-xr-x}; empty when that is not known
 */
public record FolderNotWritable(Path folder, String user, String owner) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        String whose = owner.isEmpty() ? "" : " (it belongs to " + owner + ")";
        return folder + " cannot be written by " + user + whose + ".";
    }

    @Override
    public String remedy() {
        return "Give yourself the right to write there (chown or chmod u+w " + folder
                + "), or choose another folder with --to.";
    }
}
