package dev.slipway.domain.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    private static Route route(String url) throws ProblemException {
        return Route.of(ConnectionUrl.read(url, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@h/d, h:5432",
        "postgres://u:p@h:6543/d, h:6543",
        "mysql://u:p@h/d, h:3306",
        "postgresql://u:p@[::1]:5433/d, [::1]:5433",
        "postgresql://u:p@[2001:db8::1]/d, [2001:db8::1]:5432",
        "mysql://u:p@[::1]/d, [::1]:3306",
        "postgresql:///d, localhost:5432",
        "postgresql://u:p@h/d?host=other, other:5432",
        "postgresql://u:p@localhost/d?host=/var/run/postgresql, /var/run/postgresql/.s.PGSQL.5432",
        "postgresql://u:p@localhost:5433/d?host=/run/, /run/.s.PGSQL.5433",
        "mysql://u:p@localhost/d?socket=/tmp/mysql.sock, /tmp/mysql.sock",
        "mysql://u:p@localhost/d?socket=(/tmp/mysql.sock), /tmp/mysql.sock",
    })
    void theServerIsWhereTheEngineLooksForIt(String url, String server) throws ProblemException {
        assertThat(route(url).server()).isEqualTo(server);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@h/d, PREFERRED, false",
        "postgresql://u:p@h/d?sslmode=prefer, PREFERRED, false",
        "postgresql://u:p@h/d?sslmode=disable, NEVER, false",
        "postgresql://u:p@h/d?sslmode=require, REQUIRED, false",
        "postgresql://u:p@h/d?sslmode=verify-full, PREFERRED, false",
        "postgresql://u:p@h/d?sslaccept=strict, PREFERRED, true",
        "postgresql://u:p@h/d?sslmode=require&sslaccept=accept_invalid_certs, REQUIRED, false",
        "postgresql://u:p@h/d?sslmode=disable&sslmode=require, REQUIRED, false",
        "mysql://u:p@h/d, NEVER, false",
        "mysql://u:p@h/d?sslmode=require, NEVER, false",
        "mysql://u:p@h/d?sslaccept=strict, REQUIRED, true",
        "mysql://u:p@h/d?sslaccept=accept_invalid_certs, REQUIRED, false",
        "mysql://u:p@h/d?sslcert=ca.pem, REQUIRED, false",
    })
    void tlsIsAskedForAsTheEngineDoes(String url, TlsWish.Mode mode, boolean strict) throws ProblemException {
        assertThat(route(url).tls().mode()).isEqualTo(mode);
        assertThat(route(url).tls().strict()).isEqualTo(strict);
    }

    @Test
    void theRestIsReadToo() throws ProblemException {
        Route route =
                route("postgresql://u:p@h?schema=my%20shop&options=-c%20x%3Dy&sslidentity=id.p12&sslpassword=secret");

        assertThat(route.database()).isEqualTo("postgres");
        assertThat(route.schema()).isEqualTo("my shop");
        assertThat(route.options()).contains("-c x=y");
        assertThat(route.tls().identity()).contains("id.p12");
        assertThat(route.toString()).doesNotContain("secret");
        assertThat(route("mysql://u:p@h").database()).isEqualTo("mysql");
        assertThat(route("postgresql://u:p@h/d").schema()).isEqualTo("public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:dev.db",
                "sqlserver://h:1433;database=d",
                "mongodb://h/d",
                "prisma://accelerate.prisma-data.net/?api_key=x",
                "postgresql://u:a#b@h/d",
                "nonsense"
            })
    void whatIsNoSuchServerIsRefused(String url) {
        assertThatThrownBy(() -> route(url)).isInstanceOf(ProblemException.class);
    }
}
