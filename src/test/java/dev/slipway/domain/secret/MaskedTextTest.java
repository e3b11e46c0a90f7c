package dev.slipway.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            url: "postgres://u:p/w?#@h/d?x=1" # c~url: "postgres://u:***@h/d?x=1" # c
            mongodb://u:pw@a:1,b:2/d~mongodb://u:***@a:1,b:2/d
            https://token@h/x~https://***@h/x
            shop:pw#x@db/d?password=pw&a=b~shop:***@db/d?password=***&a=b
            URL=u:pw@h~URL=u:***@h
            //u:pw@h/x~//u:***@h/x
            "//token@h:80/x@y"~"//***@h:80/x@y"
            see //u:p@w@h?a=b@c~see //u:***@h?a=b@c
            sqlserver://h;PASSWORD={a;b}}c};user=sa~sqlserver://h;PASSWORD=***;user=sa
            sqlserver://h;pwd={a;b c" }~sqlserver://h;pwd=***
            password = 'a b' rest~password = *** rest
            pwd=abc&x=1~pwd=***&x=1
            mysqldump --password pw --host h~mysqldump --password *** --host h
            login --token 'a b' x~login --token '***' x
            ["psql","--password","pw"]~["psql","--password","***"]
            psql --no-password -h x~psql --no-password -h x
            curl -u admin:pw https://h~curl -u admin:*** https://h
            curl --user admin:pw x~curl --user admin:*** x
            curl -u admin x~curl -u admin x
            docker run --user 1000:1000 x~docker run --user 1000:1000 x
            curl -H "Authorization: Bearer abc" x~curl -H "Authorization: Bearer ***" x
            curl -H 'authorization: abc'~curl -H 'authorization: ***'
            pwd=abc, x~pwd=*** x
            Server=h;Password=a b c;User=sa~Server=h;Password=***;User=sa
            x; Password = a b;User=sa~x; Password = ***;User=sa
            h;Password=ab 'c~h;Password=***'c
            password='abc~password=***
            sig=abc sigx=def~sig=*** sigx=def
            password=a password=b~password=*** password=***
            sasl=off options=-c~sasl=off options=***
            my.api-key=abc~my.api-key=***
            pwd={a;b}} c} x~pwd=*** x
            see postgres://u:pw@h/d?token=ab). So~see postgres://u:***@h/d?token=***. So
            postgres://u:pw@h:5432. Then~postgres://u:***@h:5432. Then
            postgres://u:pw@h:54321/d~postgres://u:***@h:54321/d
            postgres://u:pw@h:543210/d~postgres://***/d
            postgres://u:pw@h!/d~postgres://***/d
            postgres://u:pw@[::1]:5432/d~postgres://u:***@[::1]:5432/d
            postgres://u:pw@${HOST}/d~postgres://u:***@${HOST}/d
            postgres://u:pw@h:PORT/d~postgres://u:***@h:PORT/d
            postgres://u:p w@h/d rest~postgres://u:***@h/d rest
            postgres://:pw@h/d~postgres://***@h/d
            postgres://u@x:pw@h/d~postgres://***@h/d
            https://tok:x-oauth-basic@h/x~https://***@h/x
            https://u:pw@h/x?a=b#c~https://u:***@h/x?a=***#***
            postgres://u:p;w x~postgres://*** x
            postgres://a,postgres://u:pw@h~postgres://a,postgres://u:***@h
            a+b://u:pw@h~a+b://u:***@h
            postgresql:/u:pw@h/d~postgresql:/u:***@h/d
            user@pw@host~***@host
            name@10.0.0.1/x~***@10.0.0.1/x
            file:u:pw@h~file:***@h
            x=(tok@host/p)~x=(***@host/p)
            a|tok@host/p~a|***@host/p
            u:@h/x~***@h/x
            postgres://u:pw@h/d and tok@host/p~postgres://u:***@h/d and ***@host/p
            tok@host/p then postgres://u:pw@h/d~***@host/p then postgres://u:***@h/d
            u:p@h~u:***@h
            {tok@host/p}~{***@host/p}
            sqlserver://h;database=d;password=a b;encrypt=true~sqlserver://h;database=d;password=***;encrypt=true
            sqlserver://h;password={a b;c};x=hidden~sqlserver://h;password=***;x=***
            postgres://h/d?host=a@b&user=a@b~postgres://h/d?host=***&user=a@b
            postgres://h/d?port=123456&x=12345&y=123456~postgres://h/d?port=123456&x=12345&y=***
            postgres://h/d?flag~postgres://h/d?***
            mysql://u:pw@h/d?ssl-mode=REQUIRED~mysql://u:***@h/d?ssl-mode=REQUIRED
            "u": "prisma://h/?api_key=abc", "v": 1~"u": "prisma://h/?api_key=***", "v": 1
            """)
    void passwordsAreHidden(String text, String masked) {
        assertThat(MaskedText.of(text)).isEqualTo(masked);
        assertThat(MaskedText.of("\n" + text + "\nend")).isEqualTo("\n" + masked + "\nend");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            "use": "@now/node@canary"
            id Int @id @default(autoincrement())
            http://USER:PASSWORD@HOST:PORT
            postgres://h:5432/d?connection_limit=1
            npm:@prisma/client
            dist.zip:node_modules/.pnpm/prisma@6.19.3/node_modules/prisma/
            //h:80/_m/x@y
            //server/share/a:b@c
            //@types/node@20
            (--external:@prisma/client --external:.prisma)
            password: yes; a = b
            token@host
            a/b@host/x
            name@1.2.3/x
            name@1.2.3-rc.1/x
            C:/dir/a:b@c
            x.zip:node_modules/@prisma/client
            C:\\dir\\a:b@c
            pkg@1.2.3(other@4.5.6)
            img@sha256:abc
            ./a:b@c
            ssh://git@h/x
            git@github.com:o/r
            file:///a/b@c
            u:/x@h
            workspace:x@1
            https://h/x?
            """)
    void otherTextStays(String text) {
        assertThat(MaskedText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            pwd=abc, x~pwd=***
            x; Password = a b ;User=sa~x; Password = ***;User=sa
            postgres://u:pw@h/d?password=ab.~postgres://u:***@h/d?password=***
            postgres://u p/w~postgres://***
            postgres://h/d?schema=a'b~postgres://h/d?schema=***
            """)
    void ofAValueNothingIsTheSentenceAroundIt(String value, String masked) {
        assertThat(MaskedText.ofValue(value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            https://u:pw@h/x?a=b#c~https://u:***@h/x?***
            https://h/x#a?b~https://h/x#***
            https://h/x?~https://h/x?***
            https://h/x~https://h/x
            file:///a?b#c~file:///a?***#***
            """)
    void anAddressIsShownUpToItsQuery(String address, String masked) {
        assertThat(MaskedAddress.of(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            token: abc~token: ***
            "dbPassword": "abc",~"dbPassword": ***
            token: {~token: {
            tokens:~tokens:
            name: abc~name: abc
            """)
    void aFileHidesWhatIsBehindATellingKey(String line, String masked) {
        assertThat(MaskedFile.of("a: 1\n" + line + "\n")).isEqualTo("a: 1\n" + masked + "\n");
    }

    @Test
    void aHiddenValueKeepsItsLines() {
        assertThat(MaskedFile.hidden("a\n\nb\n")).isEqualTo("***\n\n***\n");
        assertThat(MaskedFile.hidden("a\nb")).isEqualTo("***\n***");
    }

    @Test
    void anyTextKeepsItsLines() {
        Fuzz.run(
                20200402,
                List.of("a: \"postgres://u:pw@h/d?password=x\"\n", "sqlserver://h;pwd={a}b};c=d", "u:p@h, @id"),
                text -> assertThat(MaskedText.of(text).split("\n", -1)).hasSameSizeAs(text.split("\n", -1)));
    }
}
