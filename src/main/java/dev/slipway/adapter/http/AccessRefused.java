package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;
import java.util.Optional;

/**
 * A server wants another login, or none at all.
 *
 * @param login where the login that was sent came from
 * @param chosenBy the option or variable that named the mirror
 * @param advice what this server in particular suggests
 */
record AccessRefused(String address, int status, Optional<String> login, String chosenBy, String advice)
        implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return address + " refused access (HTTP status " + status + "); "
                + login.map(l -> l + " was sent.").orElse("no login was sent.")
                + Refusals.choice(chosenBy);
    }

    @Override
    public String remedy() {
        return advice;
    }
}
