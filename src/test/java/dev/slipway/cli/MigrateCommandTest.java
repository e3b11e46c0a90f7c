package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code now-config migrate}. */
class MigrateCommandTest {
    private final ConfigFolder project;

    MigrateCommandTest(@TempDir Path folder) {
        project = new ConfigFolder(folder);
    }

    @Test
    void migrateWritesTodaysFile() throws Exception {
        project.write("api/a.js", "");
        project.done("now-config", "init");

        project.done("now-config", "migrate");

        Ran check = project.done("now-config", "check");
        assertThat(check.out()).contains("by the rules of vercel.json of today");
        assertThat(project.folder().resolve("now.json")).doesNotExist();
        assertThat(project.folder().resolve("now.json.old")).exists();
        assertThat(project.read("vercel.json")).contains("\"includeFiles\": \"node_modules/.prisma/client/**\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'version': 1", "'type': {}", "'scale': {}", "'features': {}", "'slot': {}", "'limits': {}"})
    void aFileOfNowOneIsRefused(String member) throws Exception {
        project.write("now.json", ("{" + member + "}").replace('\'', '"'));

        Ran ran = project.refused(3, "now-config", "migrate");

        assertThat(ran.err())
                .contains("Now 1.0 (it has " + member.replace('\'', '"').replace(": {}", "") + ")");
        assertThat(project.folder().resolve("vercel.json")).doesNotExist();
    }

    @Test
    void aFileOfAnotherNameKeepsIt() throws Exception {
        project.write("index.js", "").write("old.json", "{\"version\": 2, \"cleanUrls\": true}");

        project.done("now-config", "migrate", "old.json");

        assertThat(project.folder().resolve("old.json")).exists();
        assertThat(project.folder().resolve("old.json.old")).doesNotExist();
        assertThat(project.folder().resolve("now.json.old")).doesNotExist();
        assertThat(project.read("vercel.json")).contains("\"cleanUrls\": true");
    }

    @Test
    void aDryRunLeavesBothFiles() throws Exception {
        project.write("api/a.js", "").write("now.json", "{\"version\": 2, \"cleanUrls\": true}");

        assertThat(project.done("now-config", "migrate", "--dry-run").out()).contains("+  \"cleanUrls\": true");

        assertThat(project.folder().resolve("now.json")).exists();
        assertThat(project.folder().resolve("vercel.json")).doesNotExist();
    }

    @Test
    void whatTodaysFileHasIsKeptWhereTheyAreMerged() throws Exception {
        project.write("api/a.js", "")
                .write("now.json", "{\"version\": 2, \"cleanUrls\": true}")
                .write("vercel.json", "{\"buildCommand\": \"make\"}");

        project.refused(3, "now-config", "migrate");
        project.done("now-config", "migrate", "--merge");

        assertThat(project.read("vercel.json"))
                .contains("\"buildCommand\": \"make\"", "\"cleanUrls\": true")
                .doesNotContain("mkdir");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            now.json     | []               | There is no now.json with an object in it
            other.json   | {}               | There is no now.json with an object in it
            now.json.old | {'version': 2}   | from a migration before
            vercel.ts    | {'version': 2}   | vercel.ts is there
            """)
    void whatCannotBeMigratedIsLeftAsItIs(String file, String text, String error) throws Exception {
        if (!file.equals("other.json")) {
            project.write("now.json", "{\"version\": 2}");
        }
        project.write(file, text.replace('\'', '"'));

        assertThat(project.refused(3, "now-config", "migrate").err()).contains(error);
    }
}
