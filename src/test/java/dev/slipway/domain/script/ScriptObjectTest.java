package dev.slipway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptObjectTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            export default defineConfig({ schema: 'db/schema.prisma', migrations: { path: 'x' } }) | db/schema.prisma
            export default { earlyAccess: true, schema: "db" } | db
            export default { schema: path.join('db', 'schema.prisma') } | db/schema.prisma
            export default { 'schema': 'db' } | db
            export default { schema: `db` } | db
            export default { schema: `${dir}/db` } | ''
            export default { schema: 'db\\\\schema.prisma' } | db\\schema.prisma
            export default { schema: process.env.SCHEMA ?? 'db' } | ''
            export default { schema: path.join(__dirname, 'db') } | db
            const config: PrismaConfig = { schema: 'db' }; export default defineConfig(config); | db
            const config = { schema: 'db' }; config.schema = 'other'; export default config | ''
            export default { schema: 'db', ...more } | ''
            export default { schema: 'a' + b } | ''
            export default { datasource: { url } } | ''
            // schema: 'db' | ''
            """)
    void aTextIsReadAndNothingElse(String code, String schema) {
        assertThat(schema(code).orElse("")).isEqualTo(schema == null ? "" : schema);
    }

    /** A line that goes on behind a backslash, as editors of every system end it. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aTextGoesOnBehindABackslash(String lineEnd) {
        String code = "export default {\n  seed: 'a \\" + lineEnd + " b',\n  schema: 'd\\" + lineEnd + "b' }";

        assertThat(schema(code)).contains("db");
        assertThat(Lexer.tokens(code).stream()
                        .filter(each -> each.text().equals("schema"))
                        .map(Token::line))
                .containsExactly(4);
    }

    private static Optional<String> schema(String code) {
        return ScriptObject.exported(Lexer.tokens(code)).path("schema");
    }
}
