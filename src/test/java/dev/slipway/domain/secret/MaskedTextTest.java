package dev.slipway.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.Fuzz;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "url: \"postgres://u:p/w?#@h/d?x=1\" # c~url: \"postgres://u:***@h/d?x=1\" # c",
                "mongodb://u:pw@a:1,b:2/d~mongodb://u:***@a:1,b:2/d",
                "https://token@h/x~https://***@h/x",
                "shop:pw#x@db/d?password=pw&a=b~shop:***@db/d?password=***&a=b",
                "URL=u:pw@h~URL=u:***@h",
                "//u:pw@h/x~//u:***@h/x",
                "\"//token@h:80/x@y\"~\"//***@h:80/x@y\"",
                "see //u:p@w@h?a=b@c~see //u:***@h?a=b@c",
                "sqlserver://h;PASSWORD={a;b}}c};user=sa~sqlserver://h;PASSWORD=***;user=sa",
                "sqlserver://h;pwd={a;b c\" }~sqlserver://h;pwd=***",
                "\"u\": \"prisma://h/?api_key=abc\", \"v\": 1~\"u\": \"prisma://h/?api_key=***\", \"v\": 1",
            })
    void passwordsAreHidden(String text, String masked) {
        assertThat(MaskedText.of(text)).isEqualTo(masked);
        assertThat(MaskedText.of("\n" + text + "\nend")).isEqualTo("\n" + masked + "\nend");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"use\": \"@now/node@canary\"",
                "id Int @id @default(autoincrement())",
                "http://USER:PASSWORD@HOST:PORT",
                "postgres://h:5432/d?connection_limit=1",
                "npm:@prisma/client",
                "dist.zip:node_modules/.pnpm/prisma@6.19.3/node_modules/prisma/",
                "//h:80/_m/x@y",
                "//server/share/a:b@c",
                "//@types/node@20",
                "(--external:@prisma/client --external:.prisma)",
                "password: yes; a = b",
            })
    void otherTextStays(String text) {
        assertThat(MaskedText.of(text)).isEqualTo(text);
    }

    @Test
    void anyTextKeepsItsLines() {
        Fuzz.run(
                20200402,
                List.of("a: \"postgres://u:pw@h/d?password=x\"\n", "sqlserver://h;pwd={a}b};c=d", "u:p@h, @id"),
                text -> assertThat(MaskedText.of(text).split("\n", -1)).hasSameSizeAs(text.split("\n", -1)));
    }
}
