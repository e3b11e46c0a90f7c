package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UrlEditTest {
    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            postgresql://u:p@h/db > postgresql://u:p@h/db?connection_limit=1
            postgres://u:p@h > postgres://u:p@h?connection_limit=1
            postgresql://u:p@h/db? > postgresql://u:p@h/db?connection_limit=1
            postgresql://u:p@h/db?schema=x > postgresql://u:p@h/db?schema=x&connection_limit=1
            postgresql://u:p@h/db?schema=x& > postgresql://u:p@h/db?schema=x&connection_limit=1
            postgresql://u:p@h/db?connection_limit=5&schema=x > postgresql://u:p@h/db?connection_limit=1&schema=x
            postgresql://u:p@h/db?connection_limit=5&a=b&connection_limit=7 > postgresql://u:p@h/db?connection_limit=1&a=b&connection_limit=1
            postgresql://u:p@h/db?connection%5Flimit=5 > postgresql://u:p@h/db?connection%5Flimit=1
            postgresql://u:p@h/db?connection_limit > postgresql://u:p@h/db?connection_limit=1
            postgresql://u:p@h/db?connection_limit= > postgresql://u:p@h/db?connection_limit=1
            postgresql://u:p@h/db?connection_limit=1 > postgresql://u:p@h/db?connection_limit=1
            postgresql://u:p@h/db?connection_limit=%31 > postgresql://u:p@h/db?connection_limit=%31
            postgresql://u:p@h/db#frag > postgresql://u:p@h/db?connection_limit=1#frag
            postgresql://u:p@h/db?a=b#frag?c=d > postgresql://u:p@h/db?a=b&connection_limit=1#frag?c=d
            postgresql://u:p@h/db?sslmode=prefer?connection_limit=10 > postgresql://u:p@h/db?sslmode=prefer&connection_limit=1
            postgresql://u:p@h/db?schema=public?connection_limit=1 > postgresql://u:p@h/db?schema=public&connection_limit=1
            postgresql://u:p@h/db?schema=public?pgbouncer=true?connection_limit=9 > postgresql://u:p@h/db?schema=public&pgbouncer=true&connection_limit=1
            postgresql://u:p@h/db??schema=public > postgresql://u:p@h/db?&schema=public&connection_limit=1
            postgresql://u:p@h/db?&schema=x > postgresql://u:p@h/db?&schema=x&connection_limit=1
            postgresql://u:p@h/db?schema=public? > postgresql://u:p@h/db?schema=public&connection_limit=1
            postgresql://u:p@h/db&connection_limit=5 > postgresql://u:p@h/db?connection_limit=1
            postgresql://u:p@h/db&schema=x?connection_limit=5 > postgresql://u:p@h/db?schema=x&connection_limit=1
            postgresql://u:p@h/db?schema=x&amp;connection_limit=5 > postgresql://u:p@h/db?schema=x&connection_limit=1
            postgresql://u:p@h/db&amp;schema=x > postgresql://u:p@h/db?schema=x&connection_limit=1
            postgresql://u:p@h/db?schema=x;connection_limit=5 > postgresql://u:p@h/db?schema=x&connection_limit=1
            postgresql://u:p@h/db;connection_limit=5 > postgresql://u:p@h/db?connection_limit=1
            postgresql://u:p@h/db?schema=x%26connection_limit=5 > postgresql://u:p@h/db?schema=x&connection_limit=1
            postgresql://u:p@h/db?schema=x%3Fconnection_limit=5 > postgresql://u:p@h/db?schema=x&connection_limit=1
            mysql://u:p@h/db?sslaccept=strict?connection_limit=5 > mysql://u:p@h/db?sslaccept=strict&connection_limit=1
            mongodb://h/db?retryWrites=true?w=majority > mongodb://h/db?retryWrites=true&w=majority&maxPoolSize=1
            postgresql://u:p@h/db?connectionLimit=5 > postgresql://u:p@h/db?connectionLimit=5&connection_limit=1
            postgresql://u:p%2F@ss@h/db > postgresql://u:p%2F@ss@h/db?connection_limit=1
            postgresql://${U}:${P}@${H}:${PORT}/${DB} > postgresql://${U}:${P}@${H}:${PORT}/${DB}?connection_limit=1
            postgresql://u:p@h/db?connection_limit=${N} > postgresql://u:p@h/db?connection_limit=1
            mysql://u:p@h/db?sslaccept=strict > mysql://u:p@h/db?sslaccept=strict&connection_limit=1
            sqlserver://h:1433;user=u;password={p;w} > sqlserver://h:1433;user=u;password={p;w};connectionLimit=1
            sqlserver://h:1433;user=u; > sqlserver://h:1433;user=u;connectionLimit=1
            sqlserver://h > sqlserver://h;connectionLimit=1
            jdbc:sqlserver://h;CONNECTIONLIMIT={5};a=b > jdbc:sqlserver://h;CONNECTIONLIMIT=1;a=b
            sqlserver://h;connection_limit=3;connectionLimit=4 > sqlserver://h;connection_limit=1;connectionLimit=1
            mongodb://u:p@h1:1,h2:2/db > mongodb://u:p@h1:1,h2:2/db?maxPoolSize=1
            mongodb+srv://u:p@h/db?retryWrites=true > mongodb+srv://u:p@h/db?retryWrites=true&maxPoolSize=1
            mongodb://h/db?MAXPOOLSIZE=50 > mongodb://h/db?MAXPOOLSIZE=1
            """)
    void onlyTheLimitChangesAndASecondRunChangesNothing(String before, String after) {
        Map<PoolSetting, String> limit = Map.of(PoolSetting.CONNECTION_LIMIT, "1");

        String first = Urls.edited(Urls.read(before), limit);
        String second = Urls.edited(Urls.read(first), limit);

        assertThat(first).isEqualTo(after);
        assertThat(second).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            postgresql://h/db > postgresql://h/db?connection_limit=3&pool_timeout=20&connect_timeout=15
            mysql://h/db?pool_timeout=1 > mysql://h/db?pool_timeout=20&connection_limit=3&connect_timeout=15
            sqlserver://h;loginTimeout=1;pool_timeout=2 > sqlserver://h;loginTimeout=15;pool_timeout=20;connectionLimit=3
            """)
    void severalSettingsAreSetTogether(String before, String after) {
        Map<PoolSetting, String> settings = Map.of(
                PoolSetting.CONNECT_TIMEOUT, "15",
                PoolSetting.POOL_TIMEOUT, "20",
                PoolSetting.CONNECTION_LIMIT, "3");

        assertThat(Urls.edited(Urls.read(before), settings)).isEqualTo(after);
    }

    @Test
    void mongoCountsInMilliseconds() {
        String edited = Urls.edited(Urls.read("mongodb://h/db"), Map.of(PoolSetting.CONNECT_TIMEOUT, "15"));

        assertThat(edited).isEqualTo("mongodb://h/db?connectTimeoutMS=15000");
    }

    @Test
    void pgbouncerIsAWord() {
        String edited =
                Urls.edited(Urls.read("postgresql://h/db?pgbouncer=false"), Map.of(PoolSetting.PGBOUNCER, "true"));

        assertThat(edited).isEqualTo("postgresql://h/db?pgbouncer=true");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            prisma://accelerate.prisma-data.net/?api_key=x, CONNECTION_LIMIT, 1
            prisma+postgres://localhost:51213/?api_key=x, CONNECTION_LIMIT, 1
            postgresql://u:a/b@h/db, CONNECTION_LIMIT, 1
            "postgresql://u:p@h/db", CONNECTION_LIMIT, 1
            mariadb://u:p@h/db, CONNECTION_LIMIT, 1
            redis://u:p@h, CONNECTION_LIMIT, 1
            ${DATABASE_URL}, CONNECTION_LIMIT, 1
            ``, CONNECTION_LIMIT, 1
            mongodb://u:p@h, CONNECTION_LIMIT, 1
            sqlserver://h;password={x, CONNECTION_LIMIT, 1
            sqlserver://h?connection_limit=1, CONNECTION_LIMIT, 1
            postgresql://h/db, CONNECTION_LIMIT, 0
            postgresql://h/db, CONNECTION_LIMIT, -1
            postgresql://h/db, CONNECTION_LIMIT, 1&a=b
            postgresql://h/db, CONNECTION_LIMIT, 9999999999
            postgresql://h/db, PGBOUNCER, yes
            mysql://h/db, PGBOUNCER, true
            mongodb://h/db, POOL_TIMEOUT, 1
            """)
    void whatCannotBeDoneIsRefusedWithTheReason(String text, PoolSetting setting, String value) {
        UrlEditResult result = UrlEdit.set(Urls.read(text), Map.of(setting, value));

        assertThat(result).isInstanceOfSatisfying(UrlEditResult.Refused.class, refused -> {
            assertThat(refused.reason()).isNotBlank().endsWith(".");
            assertThat(refused.instead()).isNotBlank().endsWith(".");
        });
    }

    @Test
    void aFileHasNothingToLimit() {
        UrlEditResult result = UrlEdit.set(Urls.read("file:./dev.db"), Map.of(PoolSetting.CONNECTION_LIMIT, "1"));

        assertThat(result).isInstanceOf(UrlEditResult.NothingToLimit.class);
    }

    @Test
    void aVariableForTheBeginningNeedsAProvider() {
        ConnectionUrl url = ConnectionUrl.read("${BASE}?schema=x", Optional.of(Provider.POSTGRESQL));

        String edited = Urls.edited(url, Map.of(PoolSetting.CONNECTION_LIMIT, "1"));

        assertThat(edited).isEqualTo("${BASE}?schema=x&connection_limit=1");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void everyProviderIsReadByItsWordInTheSchema(Provider provider) {
        assertThat(Provider.of(provider.word())).contains(provider);
    }

    @Test
    void postgresIsASecondWordAndLetterCaseCounts() {
        assertThat(Provider.of("postgres")).contains(Provider.POSTGRESQL);
        assertThat(Provider.of("PostgreSQL")).isEmpty();
    }
}
