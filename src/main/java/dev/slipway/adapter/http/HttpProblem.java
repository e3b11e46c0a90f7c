package dev.slipway.adapter.http;

import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** The expected failures of this package that are thrown in several places, or have many words. */
final class HttpProblem {
    private HttpProblem() {}

    /** A server answered with a status that brings no file. */
    static Problem refused(String address, int status, String beginning) {
        String page = beginning.isEmpty() ? "" : " (\"" + beginning + "\")";
        return new Problem(
                Kind.ENVIRONMENT,
                address + " answered with HTTP status " + status + page + ".",
                status >= 500 || status == 429
                        ? "Try again later, or name another mirror with --mirror."
                        : "Check the address of the mirror, or name another one with --mirror.");
    }

    /** A download ended before the file did. */
    static Problem downloadBroken(String address, String progress, String why) {
        return new Problem(
                Kind.ENVIRONMENT,
                "The download of " + address + " broke off after " + progress + ": " + why + ".",
                "Try again; if it stays so, name another mirror with --mirror.");
    }

    /** A proxy does not let the request pass. */
    static Problem proxyRefused(String proxy, String answer) {
        return new Problem(
                Kind.ENVIRONMENT,
                "The proxy " + proxy + " refused the connection: " + answer + ".",
                answer.contains("407")
                        ? "Put the login into the proxy's address: http://USER:PASSWORD@HOST:PORT."
                        : "Have the proxy allow the mirror's host, or name the host in NO_PROXY if it is reached directly.");
    }

    /** A mirror leads somewhere where it cannot be followed. */
    static ProblemException badRedirect(String start, String from, String to) {
        String way = start.equals(from) ? "" : " (reached from " + start + ")";
        return Problem.environment(from + way + " redirects to " + to + ".")
                .remedy("Name the final address with --mirror, or have the mirror's owner correct the redirect.");
    }

    /** The address of a mirror cannot be used. */
    static ProblemException badMirrorAddress(String address, String from, String why) {
        return Problem.usage("\"" + address + "\" (" + from + ") is no address of a mirror: " + why + ".")
                .remedy("Give an address such as https://mirror.example.com/prisma or file:mirror.");
    }

    /** A header on the command line cannot be sent. */
    static ProblemException badHeader(String message) {
        return Problem.usage(message).remedy("Write it as --header \"Authorization: Bearer …\".");
    }

    /** A server wants another login, or none at all. */
    static Problem accessRefused(String address, int status, Optional<String> login, String chosenBy, String advice) {
        return new Problem(
                Kind.ENVIRONMENT,
                address + " refused access (HTTP status " + status + "); "
                        + login.map(l -> l + " was sent.").orElse("no login was sent.")
                        + HttpRefusals.choice(chosenBy),
                advice);
    }

    /** Where a checksum should be, there is something else. */
    static ProblemException badChecksumFile(String address, String beginning) {
        return Problem.integrity(address + " is no checksum file: "
                        + (beginning.isEmpty() ? "it is empty." : "it begins with \"" + beginning + "\"."))
                .remedy(
                        "Open the address: a log-in page, a proxy or a mirror that answers everything may stand in between;"
                                + " name another mirror with --mirror if so.");
    }

    /** A packed file is larger than any engine can be expected to be. */
    static Problem tooLarge(String address, long bytes, long most) {
        return new Problem(
                Kind.ENVIRONMENT,
                address + " has at least " + bytes + " bytes, more than the " + most + " that are accepted.",
                "Check that the mirror serves Prisma's engines at this address; engines have some 20 MB.");
    }

    /** An engine would have to be fetched, and the network must not be used. */
    static ProblemException notAvailableOffline(EngineFile file, String mirror) {
        return Problem.environment(
                        "--offline: " + file + " is not in the cache, and " + mirror + " may not be asked for it.")
                .remedy(
                        "Run `slipway engine fetch` once without --offline, or name a folder with --mirror file:FOLDER.");
    }

    /** A file of a mirror's folder is there and cannot be read. */
    static Problem unreadableMirrorFile(Path path, String why) {
        return new Problem(
                Kind.ENVIRONMENT,
                "The mirror's file " + path + " cannot be read (" + why + ").",
                "Make it readable for this user, or name another mirror with --mirror.");
    }
}
