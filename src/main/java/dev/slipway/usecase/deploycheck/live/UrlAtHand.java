package dev.slipway.usecase.deploycheck.live;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.datasource.Provider;
import dev.slipway.domain.livecheck.Reply;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.util.Optional;

/** Whether a URL is one that a server can be asked by, and what to give where it is not. */
final class UrlAtHand {
    private UrlAtHand() {}

    /** Of a URL whose value is kept elsewhere. */
    static String why(DeployedUrl url) {
        ConfiguredUrl configured = url.view().configured();
        String why = configured.origin() instanceof UrlOrigin.Unknown unknown
                ? unknown.why()
                : "the value of " + url.field() + " is not known";
        String variable = configured.variable().orElse("DATABASE_URL");
        String give = url.isForQueries() ? "--url env:" + variable : variable + " in the environment";
        return "the value of " + url.field() + " is not at hand: " + strip(why) + "; give it: " + give;
    }

    /** What is said of a URL that leads to no server that can be asked; empty where it does. */
    static Optional<Reply> refused(DeployedUrl url, ConnectionUrl read) {
        return switch (read.kind()) {
            case POSTGRESQL, MYSQL -> unsound(url, read);
            case ACCELERATE ->
                Optional.of(
                        new Reply.Foreign(
                                "the URL leads to Accelerate, which keeps the connections; the database itself: --url with its own URL"));
            case SQLITE -> Optional.of(new Reply.Foreign("SQLite is a file, and no server"));
            case MONGODB -> Optional.of(unasked(Provider.MONGODB));
            case SQLSERVER -> Optional.of(unasked(Provider.SQLSERVER));
            case UNKNOWN ->
                Optional.of(new Reply.Untold(
                        "the value of " + url.field() + " is no URL of a database (URL001); give one: --url URL"));
        };
    }

    private static Reply unasked(Provider provider) {
        return new Reply.Untold(provider.title() + " is not asked: PostgreSQL, CockroachDB, MySQL and MariaDB are");
    }

    private static Optional<Reply> unsound(DeployedUrl url, ConnectionUrl read) {
        if (url.view().configured().incomplete()) {
            return Optional.of(new Reply.Untold("a part of " + url.field()
                    + " is a variable that nothing sets here (URL014); give all of it: --url URL"));
        }
        return read.sound()
                ? Optional.empty()
                : Optional.of(new Reply.Untold(
                        "the URL cannot be connected by (URL001); put it right first: slipway" + " datasource show"));
    }

    private static String strip(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
