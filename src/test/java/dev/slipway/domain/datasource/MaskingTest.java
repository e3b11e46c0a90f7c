package dev.slipway.domain.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            postgresql://u:secret@h:5432/db?schema=x&connection_limit=5 > postgresql://u:***@h:5432/db?schema=x&connection_limit=5
            postgresql://u:se@cr:et@h/db > postgresql://u:***@h/db
            postgresql://u:secret/more?and#x@h/db > postgresql://u:***/***@h/db
            postgresql://u:@h/db > postgresql://u:@h/db
            postgresql://u:secret > postgresql://***
            postgresql://u:secret/db > postgresql://***
            postgresql:///u:secret@h/db > postgresql:///***@h/db
            u:secret@h/db > ***@h/db
            secret > ***
            "postgresql://u:secret@h/db" > "postgresql://u:***@h/db"
            postgresql://u:p@h/db?sslpassword=secret&sslcert=a.pem > postgresql://u:***@h/db?sslpassword=***&sslcert=a.pem
            postgresql://u:p@h/db?sslmode=prefer?connection_limit=10 > postgresql://u:***@h/db?sslmode=prefer?connection_limit=10
            postgresql://u:p@h/db?sslmode=prefer?password=secret > postgresql://u:***@h/db?sslmode=***
            postgresql://u:p@h/db?Password=1234 > postgresql://u:***@h/db?Password=***
            postgresql://u:p@h/db?strange=secret > postgresql://u:***@h/db?strange=***
            postgresql://u:p@h/db?strange=17 > postgresql://u:***@h/db?strange=17
            postgresql://u:p@h/db?secret > postgresql://u:***@h/db?***
            postgresql://u:p@h/db#secret > postgresql://u:***@h/db#***
            mysql://u:p@h/db > mysql://u:***@h/db
            mongodb+srv://u:p@h/db?w=majority > mongodb+srv://u:***@h/db?w=majority
            mongodb://h/db?authMechanismProperties=AWS_SESSION_TOKEN:secret > mongodb://h/db?authMechanismProperties=***
            sqlserver://h:1433;user=sa;password={a;b};database=d > sqlserver://h:1433;user=sa;password=***;database=d
            sqlserver://h:1433;USER=sa@srv;PWD=abc; > sqlserver://h:1433;USER=sa@srv;PWD=***;
            sqlserver://h;password=a;secret;user=sa > sqlserver://h;password=***;***;user=sa
            sqlserver://h;password={secret;user=sa > sqlserver://h;password=***
            prisma://accelerate.prisma-data.net/?api_key=secret > prisma://accelerate.prisma-data.net/?api_key=***
            prisma+postgres://localhost:51213/?api_key=secret > prisma+postgres://localhost:51213/?api_key=***
            file:./dev.db?connection_limit=1 > file:./dev.db?connection_limit=1
            file:u:secret@h > file:***
            mariadb://u:secret@h/db > mariadb://u:***@h/db
            jdbc:postgresql://u:secret@h/db > jdbc:postgresql://u:***@h/db
            ${A}:secret@h/db > ${A}:***@h/db
            postgresql://u:${P}@h/db > postgresql://u:***@h/db
            """)
    void secretsAreThreeAsterisks(String text, String masked) {
        ConnectionUrl url = Urls.read(text);

        assertThat(url.masked()).isEqualTo(masked);
        assertThat(url).hasToString(masked);
    }
}
