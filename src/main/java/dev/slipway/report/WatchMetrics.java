package dev.slipway.report;

import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.live.Utilisation;
import dev.slipway.domain.secret.MaskedText;
import dev.slipway.domain.watching.Sample;
import dev.slipway.domain.watching.Seen;
import dev.slipway.domain.watching.Use;
import java.time.Duration;

/**
 * What is seen of a server in the text format of Prometheus
 * (https://prometheus.io/docs/instrumenting/exposition_formats/), for a file that node_exporter reads.
 */
public final class WatchMetrics {
    /** So many applications have lines of their own: whoever connects chooses the name, and each name is a series. */
    static final int MOST_APPLICATIONS = 20;

    private static final double THOUSAND = 1000.0;
    private static final String OTHERS = "(others)";
    private final Sample sample;
    private final Seen seen;
    private final StringBuilder text = new StringBuilder();
    private final String server;

    private WatchMetrics(Sample sample, Seen seen) {
        this.sample = sample;
        this.seen = seen;
        this.server = label("server", sample.status().server()) + ","
                + label("database", sample.status().database());
    }

    /**
     * The whole file.
     *
     * @param sample the last one; of it nothing but its server is told while that does not answer
     */
    public static String of(Sample sample, Seen seen) {
        return new WatchMetrics(sample, seen).text();
    }

    private String text() {
        head("up", "gauge", "Whether the database server answered when it was last asked.");
        line("up", "", seen.lost() ? "0" : "1");
        head("samples_total", "counter", "How often the server answered since the watch began.");
        line("samples_total", "", Long.toString(seen.samples()));
        head("gaps_total", "counter", "How often the server was lost since the watch began.");
        line("gaps_total", "", Long.toString(seen.gaps()));
        head("last_sample_timestamp_seconds", "gauge", "When the server last answered, by its own clock.");
        line("last_sample_timestamp_seconds", "", number(sample.status().at().toEpochMilli() / THOUSAND));
        if (!seen.lost()) {
            limits();
            sessions();
        }
        return text.toString();
    }

    private void limits() {
        head("limit", "gauge", "Connections that the role which asks can use of a limit, by what is limited.");
        for (Utilisation limit : sample.limits()) {
            line("limit", scope(limit), Integer.toString(limit.limit()));
        }
        head("used", "gauge", "Connections that are in use of a limit, by what is limited.");
        for (Utilisation limit : sample.limits()) {
            line("used", scope(limit), Integer.toString(limit.used()));
        }
    }

    private static String scope(Utilisation limit) {
        return "," + label("scope", limit.scope().word());
    }

    private void sessions() {
        head("sessions", "gauge", "Sessions of clients, by application and state.");
        for (Use use : sample.first(MOST_APPLICATIONS, OTHERS)) {
            for (SessionState state : SessionState.values()) {
                if (use.in(state) > 0) {
                    line(
                            "sessions",
                            application(use) + "," + label("state", LiveJson.word(state)),
                            Integer.toString(use.in(state)));
                }
            }
        }
        head(
                "longest_idle_seconds",
                "gauge",
                "How long the session that is idle for the longest time is, by application.");
        for (Use use : sample.first(MOST_APPLICATIONS, OTHERS)) {
            use.longestIdle()
                    .map(Duration::toMillis)
                    .ifPresent(millis -> line("longest_idle_seconds", application(use), number(millis / THOUSAND)));
        }
    }

    private static String application(Use use) {
        return "," + label("application", MaskedText.ofValue(use.application()));
    }

    private void head(String name, String type, String help) {
        text.append("# HELP slipway_connections_" + name + " " + help + "\n");
        text.append("# TYPE slipway_connections_" + name + " " + type + "\n");
    }

    private void line(String name, String labels, String value) {
        text.append("slipway_connections_" + name + "{" + server + labels + "} ");
        text.append(value).append('\n');
    }

    /** With an exponent only where Go reads one. */
    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String label(String name, String value) {
        StringBuilder quoted = new StringBuilder(name).append("=\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> quoted.append("\\\\");
                case '"' -> quoted.append("\\\"");
                case '\n' -> quoted.append("\\n");
                default -> quoted.appendCodePoint(Character.isSurrogate((char) c) && c < 0x10000 ? 0xFFFD : c);
            }
        });
        return quoted.append('"').toString();
    }
}
