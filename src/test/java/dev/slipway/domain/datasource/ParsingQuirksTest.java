package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prisma's URL parser takes, and what it does not. */
class ParsingQuirksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:p@ss@h/db",
                "postgresql://u:p:w@h/db",
                "postgresql://u:p w@h/db",
                "postgresql://u:[p]@h/db",
                "postgresql://u:pé@h/db",
                "postgresql://u:p|w@h/db",
                "postgresql://u:p\"w@h/db",
                "postgresql://u:p%2Fw@h/db",
                "postgresql://h1,h2/db",
                "postgresql://u:p@[::1]:5432/db",
                "postgresql://u:p@h:65535/db",
                "postgresql://u:p@h?connection_limit=1",
                "postgresql://u:@h/db",
                "postgresql://u@h/db",
                "postgresql://u:p@localhost/db?host=/var/run/postgresql",
                "postgresql:///db?host=%2Fvar%2Frun%2Fpostgresql",
                "postgresql://h/db#anything",
                "postgresql://h:/db",
                "postgres://u:p@h:54\n32/db",
                "mysql://u:p@h/db?socket=/tmp/mysql.sock",
                "mysql://root@localhost/db?socket=(/tmp/mysql.sock)",
                "postgresql://h/db?application_name=me@home",
                "postgresql://u:p@h/db?options=a@b/c:d",
                "postgresql://u:p@[2001:db8:1234::ffff]/db",
                "postgresql://${USER}:${PASSWORD}@${HOST}:${PORT}/db"
            })
    void whatTheParserTakesIsNoError(String text) {
        assertThat(Urls.errors(Urls.read(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            postgresql://u:a/b@h:5432/db, RESERVED_CHARACTER
            postgresql://u:a?b@h:5432/db, RESERVED_CHARACTER
            postgresql://u:a#b@h:5432/db, RESERVED_CHARACTER
            postgresql://u:12/34@h:5432/db, RESERVED_CHARACTER
            postgresql://u:12?34@h:5432/db, RESERVED_CHARACTER
            postgresql://u:12#34@h:5432/db, RESERVED_CHARACTER
            postgresql://u:p@a/b@h:5432/db, RESERVED_CHARACTER
            postgresql://u:ab/cd==@h:5432/db?schema=x, RESERVED_CHARACTER
            postgresql:///u:p@h:5432/db, RESERVED_CHARACTER
            postgresql://u:p@/db, EMPTY_HOST
            postgresql://u:p@:5432/db, EMPTY_HOST
            postgresql://:5432/db, EMPTY_HOST
            `postgresql://h1:5432,h2:5432/db`, SEVERAL_HOSTS
            `postgresql://u:p@h1:5432,h2:5432/db`, SEVERAL_HOSTS
            postgresql://::1/db, BARE_IPV6
            postgresql://u:p@2001:db8::1:5432/db, BARE_IPV6
            postgresql://u:p@[::1/db, INVALID_HOST
            postgresql://u:p@[::1]x/db, INVALID_HOST
            postgresql://u:p@h:65536/db, INVALID_PORT
            postgresql://u:p@h:54x2/db, INVALID_PORT
            postgresql://h:99999999999999999999/db, INVALID_PORT
            postgresql://u:p@h ost/db, INVALID_HOST
            postgresql://u:p@h^/db, INVALID_HOST
            "postgresql://u:p@h/db", QUOTES
            'postgresql://u:p@h/db', QUOTES
            POSTGRESQL://u:p@h/db, SCHEME_CASE
            postgresql:/db, WRONG_SCHEME
            mariadb://u:p@h/db, WRONG_SCHEME
            u:p@h/db, WRONG_SCHEME
            mongodb://u:p@h:27017, MISSING_DATABASE
            mongodb://u:p@h:27017/?x=1, MISSING_DATABASE
            mongodb://u:p@ss@h/db, RESERVED_CHARACTER
            mongodb://u:p:w@h/db, RESERVED_CHARACTER
            mongodb://u:a/b@h/db, RESERVED_CHARACTER
            mongodb://u:p@h1:x/db, INVALID_PORT
            `mongodb://u:p@h1:27017,h2:99999/db`, INVALID_PORT
            """)
    void whatTheParserRefusesIsNamed(String text, DefectKind kind) {
        assertThat(Urls.errors(Urls.read(text))).containsExactly(kind);
    }

    @Test
    void severalHostsAreFineForMongo() {
        ConnectionUrl url = Urls.read("mongodb://u:p@h1:27017,h2:27018,h3/db?replicaSet=rs&appName=a@b");

        assertThat(url.defects()).isEmpty();
        assertThat(url.parts().host()).contains("h1:27017,h2:27018,h3");
    }

    @Test
    void whiteSpaceInFrontHidesTheSchemeAndBehindItDoesNot() {
        assertThat(Urls.faults(Urls.read(" postgresql://u:p@h/db"))).containsExactly("error SURROUNDING_SPACE");
        assertThat(Urls.faults(Urls.read("postgresql://u:p@h/db \n"))).containsExactly("note SURROUNDING_SPACE");
        assertThat(Urls.faults(Urls.read("sqlserver://h;user=u\n"))).containsExactly("warning SURROUNDING_SPACE");
    }

    @Test
    void aPercentSignWithoutDigitsIsOnlyFragile() {
        assertThat(Urls.faults(Urls.read("postgresql://u:10%zz@h/db"))).containsExactly("note BARE_PERCENT");
        assertThat(Urls.faults(Urls.read("postgresql://u:10%@h/db"))).containsExactly("note BARE_PERCENT");
        assertThat(Urls.faults(Urls.read("mongodb://u:10%zz@h/db"))).containsExactly("error BARE_PERCENT");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@h:5432/db?schema=x, h, 5432, db",
        "postgresql://u%40x:p@h/db, h, , db",
        "postgresql://h, h, , ",
        "postgresql://u:a/b@h:5432/db, h, 5432, db",
        "postgresql://u:p@[::1]:5432/a%20b/c, [::1], 5432, a%20b",
        "mysql://u:p@h/, h, , ",
        "sqlserver://h\\inst:1433;database=db;user=u;password=p, h\\inst, 1433, db",
        "sqlserver://h;initial catalog=db;UID=u, h, , db",
        "file:./dev.db?connection_limit=1, , , ./dev.db",
        "postgresql://u:p@x/db?host=/var/run, /var/run, , db"
    })
    void thePartsAreThoseOfTheParser(String text, String host, Integer port, String database) {
        UrlParts parts = Urls.read(text).parts();

        assertThat(parts.host().orElse(null)).isEqualTo(host);
        assertThat(parts.port().orElse(null)).isEqualTo(port);
        assertThat(parts.database().orElse(null)).isEqualTo(database);
    }
}
