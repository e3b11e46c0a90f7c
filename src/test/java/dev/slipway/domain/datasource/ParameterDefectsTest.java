package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterDefectsTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://h/d?pgboucer=true, pgbouncer=true",
        "postgresql://h/d?conection_limit=5, connection_limit=5",
        "postgresql://h/d?connectionLimit=5, connection_limit=5",
        "postgresql://h/d?connection-limit=5, connection_limit=5",
        "postgresql://h/d?maxPoolSize=5, connection_limit=5",
        "postgresql://h/d?Schema=x, schema=***",
        "postgresql://h/d?ssl_mode=require, sslmode=require",
        "mysql://h/d?connectTimeout=5, connect_timeout=5",
        "sqlserver://h;maxPoolSize=5, connectionLimit=5",
        "sqlserver://h;conectionLimit=5, connectionLimit=5",
        "mongodb://h/d?connection_limit=5, maxPoolSize=5",
        "mongodb://h/d?maxPoolsizes=5, maxPoolSize=5",
        "file:dev.db?conection_limit=1, connection_limit=1"
    })
    void aMisspeltParameterIsNamedWithTheNearest(String text, String corrected) {
        UrlDefect defect = Urls.only(Urls.read(text));

        assertThat(defect.kind()).isEqualTo(DefectKind.MISSPELT_PARAMETER);
        assertThat(defect.rule()).isEqualTo("URL002");
        assertThat(defect.corrected()).contains(corrected);
    }

    /** As the drivers of Go, Java, Node and Python, and MySQL's own programs, write them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mysql://h/d?ssl-mode=REQUIRED        | sslaccept=accept_invalid_certs
            mysql://h/d?sslmode=PREFERRED        | sslaccept=accept_invalid_certs
            mysql://h/d?sslMode=VERIFY_IDENTITY  | sslaccept=strict
            mysql://h/d?tls=skip-verify          | sslaccept=accept_invalid_certs
            mysql://h/d?tls=true                 | sslaccept=strict
            mysql://h/d?useSSL=false             |
            mysql://h/d?ssl-mode=DISABLED        |
            mysql://h/d?unix_socket=/cloudsql/a  | socket=/cloudsql/a
            mysql://h/d?ssl_ca=/ca.pem           | sslcert=/ca.pem
            mysql://h/d?ssl_ca=/p@ss             | sslcert=***
            postgresql://h/d?ssl=true            | sslmode=require
            postgresql://h/d?ssl=false           | sslmode=disable
            postgresql://h/d?ssl=0               | sslmode=disable
            postgresql://h/d?sslrootcert=/ca.pem | sslcert=/ca.pem
            postgresql://h/d?socket=/run/pg      | host=/run/pg
            """)
    void aParameterOfAnotherDriverIsNamedWithPrismas(String text, String instead) {
        UrlDefect defect = Urls.only(Urls.read(text));

        assertThat(defect.rule()).isEqualTo("URL002");
        assertThat(defect.corrected()).isEqualTo(Optional.ofNullable(instead));
        assertThat(defect.remedy())
                .isEqualTo(
                        instead == null
                                ? "Remove it."
                                : "Write " + instead.substring(0, instead.indexOf('=')) + " in its place.");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://h/d?uselibpqcompat=true, warning UNKNOWN_PARAMETER",
        "postgresql://h/d?connection_limit=x, error BAD_VALUE",
        "postgresql://h/d?connection_limit=, error BAD_VALUE",
        "postgresql://h/d?connection_limit, error BAD_VALUE",
        "postgresql://h/d?connection_limit=-1, error BAD_VALUE",
        "postgresql://h/d?connection_limit=1.5, error BAD_VALUE",
        "postgresql://h/d?connect_timeout=5s, error BAD_VALUE",
        "postgresql://h/d?pgbouncer=1, error BAD_VALUE",
        "postgresql://h/d?pgbouncer=TRUE, error BAD_VALUE",
        "postgresql://h/d?connection_limit=0, warning UNLIMITED_POOL",
        "mysql://h/d?connection_limit=00, warning UNLIMITED_POOL",
        "sqlserver://h;connectionLimit=0, warning UNLIMITED_POOL",
        "mongodb://h/d?maxPoolSize=0, error BAD_VALUE",
        "postgresql://h/d?sslmode=verify-full, warning IGNORED_VALUE",
        "postgresql://h/d?sslaccept=lax, warning IGNORED_VALUE",
        "sqlserver://h;encrypt=yes, warning IGNORED_VALUE",
        "sqlserver://h;trustServerCertificate=yes, error BAD_VALUE",
        "postgresql://h/d?connection_limit=1&connection_limit=1, note REPEATED_PARAMETER",
        "postgresql://h/d?connection_limit=1&connection_limit=2, warning REPEATED_PARAMETER",
        "mongodb://h/d?maxPoolSize=1&maxPoolSize=1, error REPEATED_PARAMETER",
        "mongodb://h/d?readPreferenceTags=a:b&readPreferenceTags=c:d, ''",
        "postgresql://h/d?sslmode=prefer?connection_limit=10, error SECOND_QUESTION_MARK",
        "postgresql://h/d?connection_limit=1?sslmode=require, error SECOND_QUESTION_MARK",
        "file:dev.db?socket_timeout=5?connection_limit=1, error SECOND_QUESTION_MARK",
        "postgresql://h/d?application_name=what?, ''",
        "postgresql://h/d#?connection_limit=1, error PARAMETERS_IN_FRAGMENT",
        "postgresql://h/d#top, ''",
        "postgresql://h/d#x?schema=public, error PARAMETERS_IN_FRAGMENT",
        "postgresql://h/d?schema=x&amp;connection_limit=1, error SECOND_QUESTION_MARK",
        "postgresql://h/d&connection_limit=1, error SECOND_QUESTION_MARK",
        "postgresql://h/d?schema=x;connection_limit=1, error SECOND_QUESTION_MARK",
        "postgresql://h/d?options=-c;x=1, ''",
        "postgresql://h:$DB_PORT/d, error INVALID_PORT note UNEXPANDED_VARIABLE",
        "postgresql://h:${DB_PORT}/d, error UNEXPANDED_VARIABLE",
        "postgresql://h/d?connection_limit=$N, error BAD_VALUE note UNEXPANDED_VARIABLE",
        "mongodb+srv://u:p@h:27017/d, error SRV_HOST",
        "'mongodb+srv://u:p@h1,h2/d', error SRV_HOST",
        "mongodb+srv://u:p@h/d, ''",
        "sqlserver://h;user=sa;password=a%2Fb, warning ENCODED_PASSWORD",
        "sqlserver://h;user=sa;password={a%2Fb}, ''",
        "sqlserver://h;user=sa;password=a%b, ''",
        "mysql://h/d?sslmode=require, warning UNKNOWN_PARAMETER",
        "mysql://h/d?host=/cloudsql/p:r:i, warning UNKNOWN_PARAMETER",
        "postgresql://h/d?ssl=true, warning UNKNOWN_PARAMETER",
        "file:dev.db?connection_limit, error KEY_WITHOUT_VALUE",
        "file:dev.db?, error KEY_WITHOUT_VALUE",
        "file:dev.db?connection_limit=1&, error KEY_WITHOUT_VALUE",
        "mongodb://h/d?maxPoolSize, error KEY_WITHOUT_VALUE",
        "mongodb://h/d?, ''",
        "sqlserver://h?connection_limit=1, error QUESTION_MARK_ON_SQLSERVER",
        "sqlserver://h:1433?connection_limit=1, error QUESTION_MARK_ON_SQLSERVER",
        "sqlserver://h;database=d?connection_limit=1, error QUESTION_MARK_ON_SQLSERVER",
        "sqlserver://h;password=what?, ''",
        "sqlserver://h;password=a/b, error SQLSERVER_SYNTAX",
        "sqlserver://h;password=a=b, error SQLSERVER_SYNTAX",
        "sqlserver://h;password={a/b=c;d}, ''",
        "sqlserver://h;password={a/b, error SQLSERVER_SYNTAX",
        "sqlserver://h;password=é, error SQLSERVER_SYNTAX",
        "sqlserver://h;password=, error SQLSERVER_SYNTAX",
        "sqlserver://h;;user=u, error SQLSERVER_SYNTAX",
        "sqlserver://h/db, error SQLSERVER_SYNTAX",
        "sqlserver://h;user=u;, ''",
        "sqlserver://h:99999, error INVALID_PORT",
        "postgresql://h/a%20b, warning ENCODED_DATABASE",
        "mongodb://h/a%20b, ''",
        "${DATABASE_URL}, error UNEXPANDED_VARIABLE",
        "$DATABASE_URL, error UNEXPANDED_VARIABLE",
        "postgresql://u:${PASSWORD}@h/d, warning UNEXPANDED_VARIABLE",
        "postgresql://u:pa$word@h/d, note UNEXPANDED_VARIABLE",
        "postgresql://u:pa$@h/d, ''",
        "prisma+postgres://localhost:51213/?api_key=x, ''"
    })
    void everyDefectHasItsSeverity(String text, String fault) {
        assertThat(String.join(" ", Urls.faults(Urls.read(text, Urls.provider(text)))))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://u:p@h/db",
                "mongodb://u:p@h/db",
                "file:./dev.db",
                "sqlserver://h",
                "postgresql+psycopg://u:p@h/db",
                "jdbc:postgresql://u:p@h/db"
            })
    void theSchemeMustBeTheProviders(String text) {
        ConnectionUrl url = Urls.read(text, Provider.POSTGRESQL);

        UrlDefect defect = url.defects().get(0);

        assertThat(defect.kind()).isEqualTo(DefectKind.WRONG_SCHEME);
        assertThat(defect.message()).contains("For PostgreSQL it must begin with postgresql:// or postgres://.");
    }

    @Test
    void theCharacterIsNamedWithItsPlaceAndItsEncodedForm() {
        UrlDefect defect = Urls.only(Urls.read("postgresql://user:correct/horse@db:5432/shop?schema=x"));

        assertThat(defect.message()).contains("raw /", "character 22 of the masked URL");
        assertThat(defect.maskedPosition()).isEqualTo(22);
        assertThat(defect.range().start()).isEqualTo(25);
        assertThat(defect.corrected()).contains("postgresql://user:***%2F***@db:5432/shop?schema=x");
        assertThat(defect.remedy()).contains("%2F");
    }

    @Test
    void aSecondQuestionMarkIsCorrected() {
        UrlDefect defect = Urls.only(Urls.read("postgresql://u:p@h/d?sslmode=prefer?connection_limit=10"));

        assertThat(defect.corrected()).contains("postgresql://u:***@h/d?sslmode=prefer&connection_limit=10");
        assertThat(defect.message()).contains("the value of sslmode");
    }

    @Test
    void quotationMarksThatDockerKeptAreTakenOff() {
        UrlDefect defect = Urls.only(Urls.read("\"postgresql://u:p@h/d\""));

        assertThat(defect.corrected()).contains("postgresql://u:***@h/d");
        assertThat(defect.message()).contains("--env-file");
    }
}
