package dev.slipway.adapter.http;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.secret.MaskedAddress;
import java.net.URI;
import java.util.Optional;

/** Explains answers that bring no file and will not change. */
final class HttpRefusals {
    private static final String DEFAULT_HOST =
            URI.create(MirrorAddress.DEFAULT_BASE).getHost();

    private HttpRefusals() {}

    /**
     * What an answer means.
     *
     * @param page the beginning of what came with it
     * @param login where the login that was sent came from
     * @param chosenBy the option or variable that named the mirror
     */
    static Problem explain(HttpReply reply, String page, Optional<String> login, String chosenBy) {
        String address = MaskedAddress.of(reply.address());
        return switch (reply.status()) {
            case 401 -> HttpProblem.accessRefused(address, 401, login, chosenBy, loginAdvice(login));
            case 403 ->
                page.contains("error code: 1010")
                        ? new Problem(
                                Kind.ENVIRONMENT,
                                address
                                        + " answered with HTTP status 403 and \"error code: 1010\": the content delivery network in"
                                        + " front of it refuses this client's signature, which is mostly its User-Agent."
                                        + HttpRefusals.choice(chosenBy),
                                "Check whether a proxy rewrites User-Agent, or name another mirror with --mirror.")
                        : HttpProblem.accessRefused(
                                address, 403, login, chosenBy, advice(reply.address(), page, login));
            case 407 -> HttpProblem.proxyRefused(reply.way().toString(), "HTTP status 407");
            default -> HttpProblem.refused(address, reply.status(), ChecksumFile.shown(page));
        };
    }

    /** A sentence that says why it was this mirror. */
    static String choice(String chosenBy) {
        if (chosenBy.equals(MirrorAddress.Source.DEFAULT.label())) {
            return " It is the default mirror.";
        }
        return chosenBy.isEmpty() ? "" : " The mirror was chosen by " + chosenBy + ".";
    }

    /** Stores like S3 do not tell a missing file from a forbidden one to those who may not list. */
    static boolean isMissingInStore(int status, String page) {
        return status == 403 && (page.contains("<Code>AccessDenied</Code>") || page.contains("<Code>NoSuchKey</Code>"));
    }

    private static String advice(URI address, String page, Optional<String> login) {
        if (isMissingInStore(403, page)) {
            return "Check that the file is there: object stores answer so for missing files too. " + loginAdvice(login);
        }
        return Authority.host(address).equals(DEFAULT_HOST)
                ? "The host may block your region or network; name a mirror with --mirror or PRISMA_ENGINES_MIRROR."
                : loginAdvice(login);
    }

    private static String loginAdvice(Optional<String> login) {
        return login.isPresent()
                ? "Check that login and what it may read."
                : "Give a login in .netrc, with --header \"Authorization: Bearer …\", or in the mirror's address.";
    }
}
