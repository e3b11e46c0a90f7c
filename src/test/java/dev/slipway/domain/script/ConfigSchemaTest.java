package dev.slipway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSchemaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export default defineConfig({ schema: 'db/schema.prisma', migrations: { path: 'x' } }) | db/schema.prisma",
                "export default { earlyAccess: true, schema: \"db\" } | db",
                "export default { schema: path.join('db', 'schema.prisma') } | db/schema.prisma",
                "export default { 'schema': 'db' } | db",
                "export default { schema: `db` } | db",
                "export default { schema: `${dir}/db` } | ''",
                "export default { schema: 'db\\\\schema.prisma' } | db\\schema.prisma",
                "export default { schema: process.env.SCHEMA ?? 'db' } | ''",
                "export default { schema: path.join(__dirname, 'db') } | ''",
                "export default { schema: 'a' + b } | ''",
                "export default { datasource: { url } } | ''",
                "// schema: 'db' | ''",
            })
    void aTextIsReadAndNothingElse(String code, String schema) {
        assertThat(ConfigSchema.in(code).orElse("")).isEqualTo(schema == null ? "" : schema);
    }

    /** A line that goes on behind a backslash, as editors of every system end it. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aTextGoesOnBehindABackslash(String lineEnd) {
        String code = "export default {\n  seed: 'a \\" + lineEnd + " b',\n  schema: 'd\\" + lineEnd + "b' }";

        assertThat(ConfigSchema.in(code)).contains("db");
        assertThat(Lexer.tokens(code).stream()
                        .filter(each -> each.text().equals("schema"))
                        .map(Token::line))
                .containsExactly(4);
    }
}
