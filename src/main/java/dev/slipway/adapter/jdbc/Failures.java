package dev.slipway.adapter.jdbc;

import dev.slipway.domain.live.Route;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.live.UnreachedException;
import dev.slipway.domain.problem.IoReason;
import dev.slipway.domain.problem.Problem;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What a failure on the way to a database means: at which stage, in plain words, and what to do. */
record Failures(Route route, Answers answers) {
    /** What a server's own words mean. */
    interface Answers {
        Optional<Told> of(SQLException said);

        /** Whether a statement was ended since it took too long. */
        boolean isLate(SQLException said);

        /** Whose port it should be. */
        String product();
    }

    /** A failure that is understood. */
    record Told(Stage stage, String message, String remedy) {}

    UnreachedException unknownHost(UnknownHostException e) {
        return unreached(
                new Told(
                        Stage.DNS,
                        "\"" + route.host() + "\" has no address: DNS knows no such name here.",
                        "Look for a mistake in the host of the URL; a name of a private network is known there alone."),
                e);
    }

    /** @param reached the stage at which it was waited for */
    UnreachedException tooLate(Duration patience, Stage reached, Exception cause) {
        return unreached(
                new Told(
                        reached,
                        reached == Stage.DNS
                                ? "DNS did not answer for \"" + route.host() + "\" within " + words(patience) + "."
                                : route.server() + " did not let a session in within " + words(patience) + ".",
                        "Look at firewalls and at the server; give it more time with --connect-timeout."),
                cause);
    }

    /** @param addresses that the host has */
    UnreachedException ofLogin(SQLException e, List<String> addresses) {
        Optional<Told> network = network(e, addresses);
        Told told = network.or(() -> answers.of(e))
                .orElseGet(() -> new Told(
                        Stage.AUTHENTICATION,
                        route.server() + " refused a session: " + sentence(e),
                        "Look at the server's log."));
        return unreached(told, e);
    }

    /** @param asked what the question was, as a noun */
    UnreachedException ofQuestion(SQLException e, String asked) {
        boolean late = cause(e, SocketTimeoutException.class).isPresent() || answers.isLate(e);
        return unreached(
                late
                        ? new Told(
                                Stage.QUERY,
                                route.server() + " did not say " + asked + " in time.",
                                "Give it more time with --statement-timeout.")
                        : new Told(
                                Stage.QUERY,
                                route.server() + " did not say " + asked + ": " + sentence(e),
                                "Look at the server's log, and at the rights of " + role() + "."),
                e);
    }

    private String role() {
        return "\"" + route.role() + "\"";
    }

    private Optional<Told> network(SQLException e, List<String> addresses) {
        Optional<FileSystemException> file = cause(e, FileSystemException.class);
        if (file.isPresent()) {
            return Optional.of(new Told(
                    Stage.TLS,
                    "The file " + file.get().getFile() + ", which the URL names for TLS, cannot be read: "
                            + IoReason.of(file.get()) + ".",
                    "Look at sslcert and sslidentity of the URL; they are looked for beside the schema."));
        }
        Optional<SSLException> tls = cause(e, SSLException.class);
        if (tls.isPresent()) {
            return Optional.of(tls(tls.get()));
        }
        Optional<SocketTimeoutException> late = cause(e, SocketTimeoutException.class);
        if (late.isPresent()) {
            return Optional.of(late(late.get()));
        }
        if (noRoute(e)) {
            return Optional.of(noRoute(addresses));
        }
        if (cause(e, ConnectException.class).isPresent()) {
            return Optional.of(new Told(
                    Stage.TCP,
                    "Nothing listens at " + route.server() + ": the connection was refused.",
                    "Start the server, or correct host and port of the URL."));
        }
        Optional<Told> socket = route.socket().flatMap(path -> socket(path, e));
        return socket.isEmpty() && hungUp(e) ? Optional.of(hungUp()) : socket;
    }

    private static boolean hungUp(SQLException e) {
        return cause(e, EOFException.class).isPresent()
                || cause(e, SocketException.class)
                        .filter(failure -> String.valueOf(failure.getMessage()).contains("reset"))
                        .isPresent();
    }

    private Told hungUp() {
        return new Told(
                Stage.AUTHENTICATION,
                route.server() + " took the connection and hung up.",
                "Look whether it is the port of " + answers.product()
                        + ", whether a proxy before it reaches the server, and at the server's log.");
    }

    private static Optional<Told> socket(String path, SQLException e) {
        return cause(e, SocketException.class)
                .map(failure -> new Told(
                        Stage.TCP,
                        "The socket " + path + " cannot be used: " + failure.getMessage() + ".",
                        "Start the server, or correct the folder in the URL."));
    }

    private Told late(SocketTimeoutException late) {
        boolean connecting =
                String.valueOf(late.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
        return connecting
                ? new Told(
                        Stage.TCP,
                        route.server() + " did not answer: packets to it are lost, as behind a firewall.",
                        "Let this machine through (security group, allow list), or run this where the application runs.")
                : new Told(
                        Stage.AUTHENTICATION,
                        route.server() + " took the connection and then said nothing in time.",
                        "Look whether it is the port of " + answers.product()
                                + ", and whether the server is overloaded; give it more time with --connect-timeout.");
    }

    private Told noRoute(List<String> addresses) {
        boolean onlySix = addresses.stream().allMatch(address -> address.indexOf(':') >= 0);
        return onlySix
                ? new Told(
                        Stage.ADDRESS,
                        route.host() + " has IPv6 addresses alone (" + String.join(", ", addresses)
                                + "), and this machine has no route over IPv6.",
                        "Use the provider's IPv4 address or its pooler, or give this machine IPv6. Lambda, Vercel and"
                                + " GitHub Actions reach IPv4 alone.")
                : new Told(
                        Stage.TCP,
                        "There is no route to " + route.server() + ".",
                        "Run this inside the server's network, or look at routes and VPN.");
    }

    private Told tls(SSLException e) {
        boolean trust =
                String.valueOf(e.getMessage()).matches("(?s).*(PKIX|certificate|No subject alternative|No name).*");
        return new Told(
                Stage.TLS,
                "TLS with " + route.server() + " failed: " + clause(e.getMessage()) + ".",
                trust && route.tls().strict()
                        ? "Name the file of who signed its certificate with sslcert= in the URL, and the host by the name in"
                                + " the certificate."
                        : "Look at sslmode, sslcert and sslidentity of the URL, and at the server's TLS settings.");
    }

    private static boolean noRoute(Throwable e) {
        return cause(e, NoRouteToHostException.class).isPresent()
                || cause(e, SocketException.class)
                        .filter(failure -> String.valueOf(failure.getMessage()).contains("unreachable"))
                        .isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(@Nullable Throwable e, Class<T> type) {
        Throwable at = e;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    private static UnreachedException unreached(Told told, Exception cause) {
        return new UnreachedException(
                told.stage(),
                Problem.environment(told.message()).remedy(told.remedy()).problem(),
                cause);
    }

    private static String words(Duration patience) {
        long milliseconds = patience.toMillis();
        return milliseconds % 1000 == 0 ? milliseconds / 1000 + " s" : milliseconds + " ms";
    }

    /** The server's own words, which never hold a password, as the end of a sentence. */
    static String sentence(SQLException e) {
        return clause(e.getMessage()) + ".";
    }

    private static String clause(@Nullable String message) {
        String text = message == null ? "no reason was given" : message.strip().replaceAll("\\s+", " ");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
