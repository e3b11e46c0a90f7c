package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a URL that is not right: what is wrong, what to write instead, and what to do. */
class DefectWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            postgresql://h/d?a=1?b=2 | The URL has a second ? (character 21 of the masked URL). It does not begin parameters: it and what follows are taken as the value of a. | postgresql://h/d?a=1&b=2 | Write & for the second ?.
            postgresql://h/d?connection_limit=1?sslmode=require | The URL has a second ? (character 36 of the masked URL). It does not begin parameters: it and what follows are taken as the value of connection_limit. | postgresql://h/d?connection_limit=1&sslmode=require | Write & for the second ?.
            postgresql://h/d?schema=x? | The URL has a second ? (character 26 of the masked URL). It does not begin parameters: it and what follows are taken as the value of schema. | postgresql://h/d?schema=x | Remove the ? at the end.
            postgresql://h/d?connection_limit=1;sslmode=require | A ; (character 36 of the masked URL) does not separate parameters there: it and what follows are taken as the value of connection_limit. | postgresql://h/d?connection_limit=1&sslmode=require | Write & for ;.
            postgresql://h/d?connection_limit=1&amp;sslmode=require | A &amp; (character 37 of the masked URL) does not separate parameters there: it and what follows are taken as a name. |  | Write & for &amp;.
            postgresql://u:p@h/d?password=a?b=c | The URL has a second ? (character 33 of the masked URL). It does not begin parameters: it and what follows are taken as the value of password. |  | Write & for the second ?.
            mongodb://h/d?retryWrites=true?w=majority | The URL has a second ? (character 31 of the masked URL). It does not begin parameters: it and what follows are taken as the value of retryWrites. | mongodb://h/d?retryWrites=true&w=majority | Write & for the second ?.
            file:dev.db?a?b=1 | The URL has a second ?. Prisma reads the parameters behind the last one only. | file:dev.db?a&b=1 | Write & for the second ?.
            """)
    void whatDoesNotSeparateIsTold(String url, String message, String corrected, String remedy) {
        UrlDefect defect = Urls.read(url).defects().get(0);

        assertThat(defect.message()).isEqualTo(message);
        assertThat(defect.corrected()).isEqualTo(Optional.ofNullable(corrected));
        assertThat(defect.remedy()).isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            mongodb://h/d?retryWrites | A parameter without = stands at character 15 of the masked URL. MongoDB's driver refuses it.
            mongodb://h/d?w=1&&x=1 | An empty parameter stands at character 19 of the masked URL. MongoDB's driver refuses it.
            file:dev.db? | An empty parameter stands at character 13 of the masked URL. The SQLite connector of Prisma crashes on it.
            file:dev.db?connection_limit=1& | An empty parameter stands at character 32 of the masked URL. The SQLite connector of Prisma crashes on it.
            postgresql://h/d#?connection_limit=1 | Parameters stand behind a #. All that follows a # is ignored.
            mysql://h/d#a=1&connection_limit=1 | Parameters stand behind a #. All that follows a # is ignored.
            sqlserver://h?connection_limit=1 | SQL Server URLs have no ? for parameters; they stand behind semicolons.
            sqlserver://h;password={abc | A { at character 24 of the masked URL is never closed.
            sqlserver://h;password=pé | A value holds a character that is not ASCII, which Prisma does not read there.
            sqlserver://h;password=a=b | A raw = at character 24 of the masked URL separates there.
            sqlserver://h;;user=a | What stands at character 15 of the masked URL is no key=value.
            sqlserver://h;user | What stands at character 15 of the masked URL is no key=value.
            sqlserver://h;password=a:b | A raw : at character 24 of the masked URL separates there.
            postgresql://johndoe:randompassword@localhost:5432/mydb | User and password are those of the template that prisma init writes.
            postgresql://USER:PASSWORD@HOST:PORT/DATABASE | USER stands where the user has to be; it looks like a placeholder.
            postgresql://u:changeme@db/x | It stands where the password has to be; it looks like a placeholder.
            postgresql://u:p@h/[YOUR-DB] | [YOUR-DB] stands where the database has to be; it looks like a placeholder.
            sqlserver://h;user=sa;password=randompassword | User and password are those of the template that prisma init writes.
            mysql://u:p@h/d?sslpassword=changeme | It stands where the value of sslpassword has to be; it looks like a placeholder.
            """)
    void whatIsWrongIsTold(String url, String message) {
        assertThat(Urls.read(url).defects().get(0).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            POSTGRESQL://h/d |  | The scheme is not in lower case. Prisma compares it letter by letter. | postgresql://h/d | Write postgresql://.
            mariadb://h/d | MYSQL | The URL begins with mariadb://. For MySQL it must begin with mysql://. | mysql://h/d | Write mysql://, or correct the provider in the datasource block.
            mariadb://h/d |  | The URL begins with mariadb://. For Prisma it must begin with mysql://. | mysql://h/d | Write mysql://, or correct the provider in the datasource block.
            sqlite:dev.db | SQLITE | The URL begins with sqlite:. For SQLite it must begin with file:. | file:dev.db | Write file:, or correct the provider in the datasource block.
            postgresql://h/d | MYSQL | The URL begins with postgresql://. For MySQL it must begin with mysql://. |  | Write mysql://, or correct the provider in the datasource block.
            mysql://h/d | POSTGRESQL | The URL begins with mysql://. For PostgreSQL it must begin with postgresql:// or postgres://. |  | Write postgresql://, or correct the provider in the datasource block.
            h/d | POSTGRESQL | The URL has no scheme. For PostgreSQL it must begin with postgresql:// or postgres://. |  | Write postgresql://, or correct the provider in the datasource block.
            foo://h/d |  | The URL begins with foo://. No provider of Prisma has URLs that begin so. |  | Begin with the scheme of your provider, such as postgresql:// or mysql://.
            ://h/d |  | The URL begins with ://. No provider of Prisma has URLs that begin so. |  | Begin with the scheme of your provider, such as postgresql:// or mysql://.
            h/d |  | The URL has no scheme. No provider of Prisma has URLs that begin so. |  | Begin with the scheme of your provider, such as postgresql:// or mysql://.
            postgresql://h/d | SQLSERVER | The URL begins with postgresql://. For SQL Server it must begin with sqlserver://. |  | Write sqlserver://, or correct the provider in the datasource block.
            mysql://h/d | MONGODB | The URL begins with mysql://. For MongoDB it must begin with mongodb:// or mongodb+srv://. |  | Write mongodb://, or correct the provider in the datasource block.
            dev.db | SQLITE | The URL has no scheme. For SQLite it must begin with file:. |  | Write file:, or correct the provider in the datasource block.
            """)
    void aSchemeIsOneOfTheProviders(String url, String provider, String message, String corrected, String remedy) {
        UrlDefect defect = ConnectionUrl.read(url, Optional.ofNullable(provider).map(Provider::valueOf))
                .defects()
                .get(0);

        assertThat(defect.message()).isEqualTo(message);
        assertThat(defect.corrected()).isEqualTo(Optional.ofNullable(corrected));
        assertThat(defect.remedy()).isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:changeme@localhost/x",
        "postgresql://h/d#x",
        "mongodb://h/d?",
        "mongodb://h/d?w=1",
        "file:dev.db?connection_limit=1",
        "sqlserver://h;password={a=b;c:d}"
    })
    void ofWhatIsRightNothingIsSaid(String url) {
        assertThat(Urls.faults(Urls.read(url))).isEmpty();
    }
}
