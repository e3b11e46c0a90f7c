package dev.slipway.adapter.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrismaConfigTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export default defineConfig({ schema: 'a/b' })",
                "export default defineConfig({ schema: \"a/b\", })",
                "export default { schema: `a/b` } satisfies PrismaConfig",
                "module.exports = { 'schema': 'a/b' }",
                "const config: PrismaConfig = { schema: 'a/b' }; export default defineConfig(config)",
                "export default defineConfig({ datasource: { schema: 'no', url: f({}, [1]) }, schema: path.join('a', 'b') })",
                "export default defineConfig({ schema: path.join(__dirname, 'a', 'b') })",
                "export default defineConfig({ schema: path.resolve(__dirname, 'a', 'b'), migrations: { path: 'm' } })",
                "export default defineConfig({ schema: join(import.meta.dirname, 'a', 'b') })",
                "// schema: 'no'\n/* export default {} */ export default { ...base, schema: 'a/b' }"
            })
    void aSchemaWrittenAsTextIsRead(String script) throws IOException, ProblemException {
        PrismaConfig config = read(script);

        assertThat(config.schema()).contains("a/b");
        assertThat(config.note()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export default defineConfig({ schema: process.env.SCHEMA })",
                "export default defineConfig({ schema: `${dir}/schema.prisma` })",
                "export default defineConfig({ schema: path.join(dir, 'a') })",
                "export default defineConfig({ schema: path.resolve('a') })",
                "export default defineConfig({ schema: a ? 'b' : 'c' })",
                "export default defineConfig({ schema })",
                "export default defineConfig({ schema() { return 'a' } })",
                "export default defineConfig({ ...base })",
                "const config = { schema: 'a' }; config.schema = f(); export default config",
                "export default defineConfig({ get schema() { return 'a' } })",
                "export default defineConfig(make())",
                "'unclosed"
            })
    void aSchemaSetByCodeIsNotGuessed(String script) throws IOException, ProblemException {
        PrismaConfig config = read(script);

        assertThat(config.schema()).isEmpty();
        assertThat(config.note())
                .hasValueSatisfying(note -> assertThat(note)
                        .startsWith("prisma.config.ts sets `schema` by code")
                        .endsWith(", which is not run; name it with --schema."));
    }

    @Test
    void aConfigWithoutASchemaNeedsNoNote() throws IOException, ProblemException {
        PrismaConfig config = read("import 'dotenv/config';\nexport default defineConfig({ engine: \"classic\" });");

        assertThat(config.note()).isEmpty();
    }

    @Test
    void theRootComesBeforeTheConfigFolder() throws IOException, ProblemException {
        Files.createDirectories(folder.resolve(".config"));
        Files.writeString(folder.resolve(".config/prisma.mts"), "export default {}");

        assertThat(PrismaConfig.find(List.of(folder)).map(PrismaConfig::file))
                .contains(folder.resolve(".config/prisma.mts"));
        assertThat(read("export default {}").file()).isEqualTo(folder.resolve("prisma.config.ts"));
    }

    @Test
    void noConfigIsNoConfig() throws ProblemException {
        assertThat(PrismaConfig.find(List.of(folder))).isEqualTo(Optional.empty());
    }

    private PrismaConfig read(String script) throws IOException, ProblemException {
        Files.writeString(folder.resolve("prisma.config.ts"), script);
        return PrismaConfig.find(List.of(folder)).orElseThrow();
    }
}
