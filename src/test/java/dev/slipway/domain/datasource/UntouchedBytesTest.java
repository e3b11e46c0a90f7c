package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.text.TextEdit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a URL looks like, an edit leaves alone what it is not about. */
class UntouchedBytesTest {
    private static final String[] STARTS = {
        "postgresql://u:p%40@h:5432/db", "mysql://[::1]/d", "sqlserver://h:1;password={a;b?c}", "mongodb://a,b:2/d"
    };
    private static final String[] NAMES = {
        "connection_limit",
        "connection%5Flimit",
        "connectionLimit",
        "maxPoolSize",
        "pool_timeout",
        "poolTimeout",
        "connect_timeout",
        "connectTimeoutMS",
        "loginTimeout",
        "pgbouncer",
        "schema",
        "x",
        "\u00E9",
        "a%20b"
    };

    @Test
    void nothingOutsideTheParametersValuesChanges() {
        Random random = new Random(7);

        for (int i = 0; i < 5_000; i++) {
            ConnectionUrl url = Urls.read(url(random));
            Map<PoolSetting, String> settings = settings(random);
            if (UrlEdit.set(url, settings) instanceof UrlEditResult.Edited done) {
                assertThat(outside(url.raw(), done.edits())).isEqualTo(kept(url, done.edits(), settings));
            }
        }
    }

    /** What the edits leave of the text before them, between them and behind them. */
    private static String outside(String text, List<TextEdit> edits) {
        StringBuilder rest = new StringBuilder();
        int done = 0;
        for (TextEdit edit : edits) {
            rest.append(text, done, edit.start());
            done = edit.end();
        }
        return rest.append(text.substring(done)).toString();
    }

    /** The text without the values of the parameters that were to be set; an insertion takes nothing away. */
    private static String kept(ConnectionUrl url, List<TextEdit> edits, Map<PoolSetting, String> settings) {
        StringBuilder kept = new StringBuilder(url.raw());
        List<UrlParameter> parameters = url.parameters();
        for (int i = parameters.size() - 1; i >= 0; i--) {
            UrlParameter parameter = parameters.get(i);
            boolean meant = settings.keySet().stream()
                    .anyMatch(setting -> setting.parameter(url.kind())
                            .flatMap(name -> ParameterTable.find(url.kind(), name))
                            .equals(parameter.meaning()));
            boolean touched = edits.stream()
                    .anyMatch(edit -> edit.start() == parameter.valueRange().start());
            if (meant && touched && parameter.meaning().isPresent()) {
                kept.delete(
                        parameter.valueRange().start(), parameter.valueRange().end());
            }
        }
        return kept.toString();
    }

    private static String url(Random random) {
        String start = STARTS[random.nextInt(STARTS.length)];
        boolean semicolons = start.startsWith("sqlserver");
        StringBuilder url = new StringBuilder(start);
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            url.append(semicolons ? ";" : i == 0 ? "?" : "&").append(NAMES[random.nextInt(NAMES.length)]);
            url.append('=').append(random.nextInt(20));
        }
        return url.append(!semicolons && random.nextInt(4) == 0 ? "#f" : "").toString();
    }

    private static Map<PoolSetting, String> settings(Random random) {
        Map<PoolSetting, String> settings = new EnumMap<>(PoolSetting.class);
        settings.put(PoolSetting.CONNECTION_LIMIT, Integer.toString(1 + random.nextInt(100)));
        if (random.nextBoolean()) {
            settings.put(PoolSetting.CONNECT_TIMEOUT, Integer.toString(random.nextInt(100)));
        }
        return settings;
    }
}
