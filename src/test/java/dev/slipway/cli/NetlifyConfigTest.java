package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code netlify-config init} and {@code check}. */
class NetlifyConfigTest {
    private static final String WRITTEN = """
            [functions]
              node_bundler = "esbuild"
              external_node_modules = ["@prisma/client"]
              included_files = ["node_modules/.prisma/client/**"]
            """;
    private final ConfigFolder project;

    NetlifyConfigTest(@TempDir Path folder) {
        project = new ConfigFolder(folder);
    }

    @Test
    void initWritesTheFileAndCheckAcceptsIt() throws Exception {
        project("6.19.3", "");

        Ran init = project.done("netlify-config", "init");
        project.done("netlify-config", "init");
        Ran check = project.done("netlify-config", "check");

        assertThat(toml()).isEqualTo(WRITTEN);
        assertThat(init.out()).contains("wrote netlify.toml", "slipway netlify-config check");
        assertThat(check.out()).contains("valid: 0 errors, 0 warnings");
    }

    @Test
    void aFileThatIsThereIsLeftOrMerged() throws Exception {
        project("6.19.3", "");
        String before = "# ours\r\n[build]\r\n  command = \"npm run build\"\r\n";
        project.write("netlify.toml", before);

        Ran refused = project.refused(3, "netlify-config", "init");
        Ran diff = project.done("netlify-config", "init", "--merge", "--dry-run");
        assertThat(toml()).isEqualTo(before);
        project.done("netlify-config", "init", "--merge");
        String once = toml();
        project.done("netlify-config", "init", "--merge");

        assertThat(refused.err()).contains("--merge");
        assertThat(diff.out()).contains("+++", "+[functions]");
        assertThat(once).isEqualTo(before + "\r\n" + WRITTEN.replace("\n", "\r\n"));
        assertThat(toml()).isEqualTo(once);
    }

    @Test
    void anotherBundlerIsToldAndExitsWithOne() throws Exception {
        project("6.19.3", "");
        project.write("netlify.toml", "[functions]\nnode_bundler = \"nft\"\n");

        Ran ran = project.slipway("netlify-config", "init", "--merge");

        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.out()).contains("left as it is: functions.node_bundler (line 2)");
        assertThat(toml()).contains("included_files");
    }

    @Test
    void theClientIsTakenFromWhereItIsGenerated() throws Exception {
        project("6.19.3", "output = \"../src/generated\"");
        project.write("netlify.toml", "[functions]\nincluded_files = [\"node_modules/.prisma/client/*\"]\n");

        Ran check = project.done("netlify-config", "check");
        project.done("netlify-config", "init", "--force");

        assertThat(check.out()).contains("NTL010", "NTL012", "src/generated", "netlify.toml:2");
        assertThat(toml()).contains("included_files = [\"src/generated/**\"]");
    }

    @Test
    void aPrismaWithoutEngineNeedsNothing() throws Exception {
        project("7.0.0", "");
        project.write("prisma/schema.prisma", "generator client {\n  provider = \"prisma-client-js\"\n}\n");
        project.write("node_modules/@prisma/client/package.json", "{\"version\": \"7.0.0\"}")
                .write("node_modules/@prisma/engines/package.json", "{\"version\": \"7.0.0\"}");
        project.write("package-lock.json", """
                        {"lockfileVersion": 3, "packages": {
                          "node_modules/prisma": {"version": "7.0.0"},
                          "node_modules/@prisma/client": {"version": "7.0.0"}}}
                        """);

        Ran ran = project.done("netlify-config", "init");

        assertThat(ran.out()).contains("nothing to write");
        assertThat(project.folder().resolve("netlify.toml")).doesNotExist();
    }

    @Test
    void whatIsWrongIsToldWithPlaceAndRule() throws Exception {
        project.write("netlify.toml", "[functions]\n  inclded_files = [\"x\"]\n");
        Ran wrong = project.slipway("netlify-config", "check");
        project.write("netlify.toml", "[functions]\n  node_bundler = esbuild\n");
        Ran broken = project.refused(3, "netlify-config", "check");
        project.refused(3, "netlify-config", "init", "--merge");

        assertThat(wrong.code()).as(wrong.toString()).isEqualTo(1);
        assertThat(wrong.out()).contains("NTL002", "netlify.toml:2", "included_files");
        assertThat(broken.err()).contains("netlify.toml:2:18");
    }

    private ConfigFolder project(String version, String output) {
        return project.write(
                        "package.json",
                        "{\"scripts\": {\"build\": \"prisma generate\"}, \"dependencies\": {\"@prisma/client\": \""
                                + version + "\"}, \"devDependencies\": {\"prisma\": \"" + version + "\"}}\n")
                .write("prisma/schema.prisma", """
                        generator client {
                          provider = "prisma-client-js"
                          %s
                        }
                        datasource db {
                          provider = "postgresql"
                          url      = env("DATABASE_URL")
                        }
                        """.replace("%s", output));
    }

    private String toml() throws IOException {
        return project.read("netlify.toml");
    }

    @Test
    void nothingIsWrittenWhereThereIsNoClient() throws Exception {
        project.write("package.json", "{}");
        Files.delete(project.folder().resolve("prisma/schema.prisma"));

        Ran ran = project.refused(3, "netlify-config", "init");

        assertThat(ran.err()).contains("No client of Prisma", "--project DIR");
        assertThat(project.folder().resolve("netlify.toml")).doesNotExist();
    }

    @Test
    void whatCannotBeMergedIntoIsLeftAsItIs() throws Exception {
        project("6.19.3", "").write("netlify.toml", "functions = \"x\"\n");

        assertThat(project.refused(3, "netlify-config", "init", "--merge").err())
                .contains("nothing can be put into", "[functions]");
    }

    @Test
    void aBuildThatDoesNotGenerateIsToldWithWhatToWrite() throws Exception {
        project("6.19.3", "");
        project.write("netlify.toml", "[build]\ncommand = \"tsc && echo \\\"x\\\"\"\n");

        Ran init = project.done("netlify-config", "init", "--merge");
        Ran check = project.slipway("netlify-config", "check");

        String command = "command = \"npx prisma generate && tsc && echo \\\"x\\\"\"";
        assertThat(init.err()).contains("The build does not generate the client", command);
        assertThat(check.out()).contains("netlify.toml:2:11", command);
    }

    @Test
    void aClientOutsideOfTheFolderAndAProjectThatCannotBeReadAreTold() throws Exception {
        project("6.19.3", "output = \"../../gen\"");
        assertThat(project.done("netlify-config", "init").err())
                .contains("The client is generated into ../gen, outside of this folder");

        project("6.19.3", "output = \"../gen\"");
        assertThat(project.done("netlify-config", "init", "--force").err()).doesNotContain("outside");

        project.write("prisma/schema.prisma", "generator client {");
        assertThat(project.done("netlify-config", "init", "--force").err())
                .contains("The project could not be read, so the client's usual folder was taken")
                .contains("never closed");
        assertThat(project.done("netlify-config", "check").out())
                .contains("not checked: which Prisma the project uses", "never closed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            ^base = "."^    | 0 | valid: 0 errors
            ^base = ""^     | 0 | valid: 0 errors
            ^base = "/"^    | 0 | valid: 0 errors
            ^base = "/web"^ | 0 | valid: 0 errors
            ^base = "shop"^ | 1 | NTL025
            """)
    void theBaseIsAFolderOfTheRepository(String base, int code, String said) throws Exception {
        project("6.19.3", "").write("web/package.json", "{}");
        project.write("netlify.toml", "[build]\n" + base + "\n");

        Ran check = project.slipway("netlify-config", "check");

        assertThat(check.code()).as(check.toString()).isEqualTo(code);
        assertThat(check.out()).contains(said);
    }

    @Test
    void aUrlWithoutALimitIsSaidWhereAClientUsesIt() throws Exception {
        project("6.19.3", "");
        project.write("netlify.toml", WRITTEN).write(".env", "DATABASE_URL=postgresql://shop@db.example.com/shop\n");
        assertThat(project.done("netlify-config", "check").out()).contains("NTL024", "connection_limit");

        project.write(".env", "DATABASE_URL=postgresql://shop@db.example.com/shop?connection_limit=1\n");
        assertThat(project.done("netlify-config", "check").out()).doesNotContain("NTL024");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing.toml, There is no file, netlify-config init",
        "vercel.json, does not end in .toml, now-config check"
    })
    void aNamedFileIsOneThatNetlifyReads(String name, String error, String hint) throws Exception {
        project("6.19.3", "").write("vercel.json", "{}");

        assertThat(project.refused(3, "netlify-config", "check", name).err()).contains(error, hint);
    }
}
