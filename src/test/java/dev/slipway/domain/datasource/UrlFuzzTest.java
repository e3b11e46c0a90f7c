package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.text.TextEdit;
import dev.slipway.testing.Fuzz;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlFuzzTest {
    private static final String SECRET = "hunter2Secret";
    private static final List<String> CORPUS = List.of(
            "postgresql://user:hunter2Secret@host.example.com:5432/db?schema=public&connection_limit=5&sslmode=require",
            "postgres://user:hunter2Secret@[::1]:5432/db?pgbouncer=true#fragment",
            "mysql://root:hunter2Secret@localhost/db?socket=(/tmp/mysql.sock)&sslpassword=hunter2Secret",
            "sqlserver://host\\instance:1433;user=sa;password={hunter2Secret};database=db;connectionLimit=3",
            "jdbc:sqlserver://host;UID=sa@host;pwd=hunter2Secret;encrypt=true;",
            "mongodb://user:hunter2Secret@h1:27017,h2:27017/db?replicaSet=rs&maxPoolSize=5",
            "mongodb+srv://user:hunter2Secret@cluster.example.net/db?retryWrites=true&w=majority",
            "file:./dev.db?connection_limit=1&socket_timeout=5",
            "prisma://accelerate.prisma-data.net/?api_key=hunter2Secret",
            "\"postgresql://user:hunter2Secret@host/db\"",
            "postgresql://${USER}:hunter2Secret@${HOST}:${PORT}/${DB}?connection_limit=${LIMIT}",
            "user:hunter2Secret@host/db");

    @Test
    void noTextBreaksTheReader() {
        Provider[] providers = Provider.values();

        Fuzz.run(20200401, 2_500, CORPUS, text -> {
            int choice = text.length() % (providers.length + 1);
            check(ConnectionUrl.read(
                    text, choice == providers.length ? Optional.empty() : Optional.of(providers[choice])));
        });
    }

    private static void check(ConnectionUrl url) {
        String text = url.raw();
        for (UrlDefect defect : url.defects()) {
            assertThat(defect.range().end()).isLessThanOrEqualTo(text.length());
            assertThat(defect.maskedPosition()).isBetween(1, url.masked().length() + 1);
        }
        url.parameters().forEach(p -> assertThat(p.valueRange().of(text)).isEqualTo(p.rawValue()));
        if (hasPassword(text)) {
            assertThat(everythingShown(url)).noneMatch(shown -> shown.contains(SECRET));
        }
        setTwice(url);
    }

    /** A password stands between a colon and an {@code @}; behind {@code file:} begins a path. */
    private static boolean hasPassword(String text) {
        int at = text.indexOf(":" + SECRET + "@");
        String before = text.substring(0, Math.max(at, 0)).toLowerCase(Locale.ROOT);
        boolean elsewhere = FormText.form(text.replace(":" + SECRET + "@", "")).contains(SECRET);
        return at >= 0 && !elsewhere && !before.endsWith("file") && !before.endsWith("sqlite");
    }

    private static List<String> everythingShown(ConnectionUrl url) {
        List<String> shown = new ArrayList<>(
                List.of(url.masked(), url.toString(), url.parts().toString()));
        url.parameters().forEach(p -> shown.add(p.toString()));
        url.defects().forEach(d -> shown.add(d.toString()));
        shown.add(UrlEdit.set(url, Map.of(PoolSetting.CONNECTION_LIMIT, "1")).toString());
        return shown;
    }

    private static void setTwice(ConnectionUrl url) {
        Map<PoolSetting, String> limit = Map.of(PoolSetting.CONNECTION_LIMIT, "7");
        if (UrlEdit.set(url, limit) instanceof UrlEditResult.Edited done) {
            ConnectionUrl after = ConnectionUrl.read(TextEdit.apply(url.raw(), done.edits()), url.provider());
            assertThat(UrlEdit.set(after, limit)).isEqualTo(new UrlEditResult.Edited(List.of()));
            String name = PoolSetting.CONNECTION_LIMIT.parameter(url.kind()).orElseThrow();
            assertThat(after.parameter(name).map(UrlParameter::value)).contains("7");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@h/db?, a=b&",
        "postgresql://u:p@h/db?, connection_limit=0&",
        "postgresql://u:p@h/db?, ?",
        "postgresql://u:, @",
        "postgresql://u:p@h/, /",
        "postgresql://u:p@h/, :p@",
        "postgresql://, $A",
        "postgresql://u:, %",
        "postgresql://u:p@h/db#, &a",
        "sqlserver://h, ;a=b",
        "sqlserver://h, ;",
        "sqlserver://h, ;{}",
        "sqlserver://h;a=, {",
        "mongodb://h/db?, A=1&",
        "mongodb://, 'h:1,'",
        "file:db?, a&",
        "file:db, ?",
        "'', $",
        "'', '\"'"
    })
    @Timeout(60)
    void aMegabyteIsReadInOnePass(String start, String repeated) {
        String text = start + repeated.repeat((1 << 20) / repeated.length());

        ConnectionUrl url = ConnectionUrl.read(text, Optional.of(Provider.POSTGRESQL));

        assertThat(url.defects()).hasSizeLessThan(120);
    }
}
