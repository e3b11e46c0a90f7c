package dev.slipway.rule.url;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.ReachedUrl;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** URL009: the host cannot be reached from where the project goes, by what it is. */
record HostOutOfReach(String rule) implements Check<ReachedUrl> {
    @Override
    public Verdict judge(ReachedUrl reached) {
        DeployedUrl url = reached.url();
        if (!url.isForQueries()) {
            return new Verdict.NotApplicable("queries do not go to " + url.field());
        }
        return url.read(read -> read.kind() == UrlKind.SQLITE
                ? new Verdict.NotApplicable("SQLite is a file, and no host")
                : Verdict.of(
                        loopback(reached, read)
                                .or(() -> direct(reached, read))
                                .or(() -> internal(reached, read))
                                .stream()
                                .toList()));
    }

    /** What stands in .env is mostly the developer's own database, and is set anew where it is deployed. */
    private static boolean isDeployed(DeployedUrl url) {
        UrlOrigin origin = url.view().configured().origin();
        return origin instanceof UrlOrigin.Descriptor
                || origin instanceof UrlOrigin.SchemaLiteral
                || origin instanceof UrlOrigin.ConfigLiteral
                || (origin instanceof UrlOrigin.EnvFile file && file.at().name().endsWith(".env.production"));
    }

    private Optional<Finding> loopback(ReachedUrl reached, ConnectionUrl read) {
        return read.parts().loopback() && isDeployed(reached.url())
                ? Optional.of(finding(
                        reached,
                        Severity.ERROR,
                        "The host is this machine itself, and on " + reached.platform()
                                + " no database runs beside the process.",
                        "Give " + reached.url().field() + " the host of the database that it has there."))
                : Optional.empty();
    }

    private Optional<Finding> direct(ReachedUrl reached, ConnectionUrl read) {
        return host(read)
                        .filter(host -> host.startsWith("db.") && host.endsWith(".supabase.co"))
                        .isPresent()
                ? Optional.of(finding(
                        reached,
                        Severity.WARNING,
                        "The host is Supabase's database itself, which has an IPv6 address alone unless an IPv4 one is"
                                + " bought, and " + reached.platform() + " connects by IPv4: P1001.",
                        "Use the pooler's host, which has IPv4: …pooler.supabase.com:6543 with pgbouncer=true."))
                : Optional.empty();
    }

    private Optional<Finding> internal(ReachedUrl reached, ConnectionUrl read) {
        return reached.apart()
                        && isDeployed(reached.url())
                        && host(read).filter(HostOutOfReach::isPrivate).isPresent()
                ? Optional.of(finding(
                        reached,
                        Severity.WARNING,
                        "The host is an address of a private network, and " + reached.platform()
                                + " is in none unless it is paid for.",
                        "Give " + reached.url().field() + " a host that can be reached from outside."))
                : Optional.empty();
    }

    private static Optional<String> host(ConnectionUrl read) {
        return read.parts().host().map(host -> host.toLowerCase(Locale.ROOT));
    }

    /** RFC 1918. */
    private static boolean isPrivate(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4 || !host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
            return false;
        }
        boolean sixteen = parts[0].equals("172")
                && parts[1].length() == 2
                && parts[1].compareTo("16") >= 0
                && parts[1].compareTo("31") <= 0;
        return parts[0].equals("10") || sixteen || (parts[0].equals("192") && parts[1].equals("168"));
    }

    private Finding finding(ReachedUrl reached, Severity severity, String message, String remedy) {
        return finding(
                severity,
                reached.url().field() + ": " + message,
                List.of(reached.url().place(), reached.why()),
                remedy);
    }
}
