package dev.slipway.domain.nowconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.lockfile.ManifestText;
import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.document.edit.JsonValue;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.Builders;
import dev.slipway.domain.webproject.EntryPoint;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VercelJsonTest {
    private static final String SETTINGS = "{ \"includeFiles\": \"client/**\", \"maxDuration\": 30 }";

    private static final List<Framework> FRAMEWORKS = List.of(
            new Framework("express", "Express", List.of("express"), List.of(), Framework.Functions.ANY, true, ""));

    @Test
    void aModuleIsImported() throws ProblemException {
        assertThat(made("{\"type\": \"module\"}", "src/app.js").notes())
                .singleElement()
                .asString()
                .contains("api/index.js", "import app from \"../src/app.js\"; export default app;");
        assertThat(made("{}", "src/app.ts").notes().get(0))
                .contains("api/index.ts", "import app from \"../src/app\"; export default app;");
    }

    @Test
    void oneGlobTakesAllFilesOfAnEnding() throws ProblemException {
        VercelJson.Made made = made("{}", "api/a.js", "api/b/c.js", "api/d.ts");

        assertThat(JsonLayout.line(made.json()))
                .isEqualTo(
                        "{ \"functions\": { \"api/**/*.js\": " + SETTINGS + ", \"api/**/*.ts\": " + SETTINGS + " } }");
        assertThat(made.notes()).isEmpty();
    }

    @Test
    void aProgramOutsideOfApiIsReachedByAFileInApi() throws ProblemException {
        VercelJson.Made made = made("{}", "server.js");

        assertThat(JsonLayout.line(made.json()))
                .isEqualTo("{ \"functions\": { \"api/**/*.js\": " + SETTINGS
                        + " }, \"rewrites\": [{ \"source\": \"/(.*)\", \"destination\": \"/api/index\" }] }");
        assertThat(made.notes())
                .singleElement()
                .asString()
                .contains("api/index.js", "module.exports = require(\"../server\");");
    }

    @Test
    void theFileInApiTakesNoNameThatIsThere() throws ProblemException {
        VercelJson.Made made = made("{}", "api/index.ts", "index.js");

        assertThat(JsonLayout.line(made.json())).contains("\"destination\": \"/api/server\"");
        assertThat(made.notes().get(0)).contains("api/server.js");
    }

    @Test
    void aKnownFrameworksProgramIsItsOwnFunction() throws ProblemException {
        VercelJson.Made made = made("{\"dependencies\": {\"express\": \"5\"}}", "server.js");

        assertThat(JsonLayout.line(made.json()))
                .isEqualTo("{ \"framework\": \"express\", \"functions\": { \"server.js\": " + SETTINGS + " } }");
        assertThat(made.notes()).singleElement().asString().contains("express");
    }

    @Test
    void aServersBuilderIsSwitchedOffWhereOnlyApiHoldsOne() throws ProblemException {
        VercelJson.Made made = made("{\"dependencies\": {\"express\": \"5\"}}", "api/index.js");

        assertThat(JsonLayout.line(made.json()))
                .isEqualTo("{ \"framework\": null, \"functions\": { \"api/**/*.js\": " + SETTINGS + " } }");
        assertThat(made.notes()).singleElement().asString().contains("Express");
    }

    private static VercelJson.Made made(String manifest, String... paths) throws ProblemException {
        List<EntryPoint> entries =
                Stream.of(paths).map(path -> new EntryPoint(path, "named")).toList();
        PackageManifest parsed = ManifestText.read(manifest);
        ProjectFiles project =
                new ProjectFiles(parsed, List.of("public/index.html"), true, FRAMEWORKS, new Builders(Map.of()));
        return VercelJson.of(
                entries,
                project,
                new VercelJson.Preset(
                        project.framework(Optional.empty()), entries.stream().anyMatch(entry -> !entry.isApi())),
                Optional.of("client/**"),
                JsonValue.number(30),
                new BuildSettings(List.of(), Optional.empty()));
    }
}
