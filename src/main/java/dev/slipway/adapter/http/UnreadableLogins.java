package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.nio.file.Path;

/** The file with logins is there and cannot be read. */
record UnreadableLogins(Path file, String why) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The logins in " + file + " cannot be read (" + why + ").";
    }

    @Override
    public String remedy() {
        return "Make the file readable for this user, or name another one in the variable NETRC.";
    }
}
