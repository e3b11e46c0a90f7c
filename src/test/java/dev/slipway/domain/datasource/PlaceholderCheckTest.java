package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            postgresql://postgres:[YOUR-PASSWORD]@db.abc.supabase.co:5432/postgres error
            postgresql://postgres.ref:[YOUR-PASSWORD]@aws-0-eu-central-1.pooler.supabase.com:5432/postgres error
            postgresql://postgres:secret@db.[project-ref].supabase.co:5432/postgres error
            mongodb+srv://app:<password>@cluster0.abcde.mongodb.net/shop error
            mongodb+srv://app:<db_password>@cluster0.abcde.mongodb.net/shop error
            postgresql://USER:PASSWORD@HOST:5432/DATABASE error
            postgresql://app:YOUR_PASSWORD@db/shop error
            postgresql://app:your-password@db/shop error
            postgresql://app:{{password}}@db/shop error
            postgresql://app:__DB_PASSWORD__@db/shop error
            postgresql://app:***@db/shop error
            prisma://accelerate.prisma-data.net/?api_key=__API_KEY__ error
            prisma+postgres://accelerate.prisma-data.net/?api_key=API_KEY error
            postgresql://johndoe:randompassword@localhost:5432/mydb?schema=public warning
            mysql://johndoe:randompassword@localhost:3306/mydb warning
            sqlserver://localhost:1433;database=mydb;user=SA;password=randompassword; warning
            postgresql://app:xxxx@db.internal/shop warning
            postgresql://app:changeme@db.internal/shop warning
            """)
    void whatIsLeftToFillInIsSaid(String url, String severity) {
        List<String> found = faults(url);

        assertThat(found).contains(severity + " PLACEHOLDER");
    }

    /** The host and the port cannot be read for the same reason. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            postgresql://<user>:<password>@<host>:5432/db 1
            postgresql://USER:PASSWORD@HOST:PORT/DATABASE 1
            postgresql://[user]:[password]@[host]:[port]/db 1
            postgresql://u:p@h:<port>/db 1
            postgresql://u:p@<host>/db 1
            postgresql://USER:PASSWORD@h:70000/db 2
            """)
    void whatIsLeftToFillInIsSaidOnce(String url, int defects) {
        assertThat(faults(url)).hasSize(defects).contains("error PLACEHOLDER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://postgres:postgres@localhost:5432/postgres",
                "postgresql://user:password@localhost:5432/db",
                "mysql://root:root@127.0.0.1:3306/app",
                "postgresql://app:changeme@localhost/app",
                "postgresql://app:xxxx@localhost/app",
                "postgresql://host:user@database/port",
                "postgresql://u:p@[::1]:5432/d",
                "postgresql://app:%5BYOUR%5D@db/shop",
                "sqlserver://h;user=sa;password={Pa;ss}",
                "file:./dev.db"
            })
    void whatOnlyLooksSimpleIsNone(String url) {
        assertThat(faults(url)).noneMatch(fault -> fault.endsWith("PLACEHOLDER"));
    }

    private static List<String> faults(String url) {
        return Urls.read(url, Urls.provider(url)).defects().stream()
                .map(defect -> defect.severity().word() + " " + defect.kind())
                .toList();
    }
}
