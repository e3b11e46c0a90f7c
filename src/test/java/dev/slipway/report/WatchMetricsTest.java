package dev.slipway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.live.ServerSession;
import dev.slipway.domain.live.SessionKind;
import dev.slipway.domain.live.SessionState;
import dev.slipway.domain.reaping.Sessions;
import dev.slipway.domain.watching.Sample;
import dev.slipway.domain.watching.Seen;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WatchMetricsTest {
    private static final Pattern LINE = Pattern.compile(
            "([a-z_]+)\\{((?:[a-z]+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\",?)+)\\} (-?[0-9]+(?:\\.[0-9]+)?(?:E[0-9]+)?)");

    @Test
    void eachLineIsOneThatPrometheusReads() {
        String metrics = metrics(client(1, "web"), client(2, "we\\b"), client(3, "say \"no\"\nnow"), client(4, ""));

        assertThat(read(metrics)).contains("slipway_connections_sessions").hasSize(8);
        assertThat(metrics)
                .contains(
                        "slipway_connections_used{server=\"127.0.0.1:5432\",database=\"shop\",scope=\"server\"} 4\n",
                        "slipway_connections_limit{server=\"127.0.0.1:5432\",database=\"shop\",scope=\"server\"} 7\n",
                        "application=\"we\\\\b\"",
                        "application=\"say \\\"no\\\"\\nnow\"",
                        "application=\"\"");
    }

    @Test
    void noNumberOfApplicationsMakesMoreSeries() {
        ServerSession[] many =
                LongStream.range(0, 500).mapToObj(id -> client(id, "web-" + id)).toArray(ServerSession[]::new);

        String metrics = metrics(many);

        assertThat(metrics.lines().filter(line -> line.startsWith("slipway_connections_sessions{")))
                .hasSize(WatchMetrics.MOST_APPLICATIONS + 1)
                .anyMatch(line -> line.contains("application=\"(others)\"") && line.endsWith(" 480"));
    }

    @Test
    void aLostServerIsDownAndNothingElseIsSaidOfIt() {
        Sample sample = Sample.of(Sessions.server(client(1, "web")), Optional.empty());

        String metrics = WatchMetrics.of(sample, Seen.NOTHING.with(sample).withGap());

        assertThat(metrics)
                .contains("slipway_connections_up{server=\"127.0.0.1:5432\",database=\"shop\"} 0\n")
                .contains("slipway_connections_gaps_total{server=\"127.0.0.1:5432\",database=\"shop\"} 1\n")
                .doesNotContain("slipway_connections_used{");
    }

    @Test
    void aSecretInANameIsNotWritten() {
        String metrics = metrics(client(1, "postgresql://u:hunter2@h/d"));

        assertThat(metrics).doesNotContain("hunter2");
    }

    /** The names of what is measured; each line is of a name that has its help and its type before it, and there once. */
    private static Set<String> read(String metrics) {
        Set<String> names = new HashSet<>();
        Set<String> series = new HashSet<>();
        List<String> lines = metrics.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("# HELP ")) {
                String name = line.split(" ", 4)[2];
                assertThat(lines.get(i + 1)).matches("# TYPE " + name + " (gauge|counter)");
                assertThat(names.add(name)).isTrue();
            } else if (!line.startsWith("# TYPE ")) {
                Matcher matcher = LINE.matcher(line);
                assertThat(matcher.matches()).as(line).isTrue();
                assertThat(names).contains(matcher.group(1));
                assertThat(series.add(matcher.group(1) + matcher.group(2))).isTrue();
            }
        }
        return names;
    }

    private static String metrics(ServerSession... sessions) {
        Sample sample = Sample.of(Sessions.server(sessions), Optional.empty());
        return WatchMetrics.of(sample, Seen.NOTHING.with(sample));
    }

    private static ServerSession client(long id, String application) {
        return Sessions.named(id, SessionKind.CLIENT, SessionState.IDLE, "app", application, "10.0.0.1", id);
    }
}
