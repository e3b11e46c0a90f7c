package dev.slipway.domain.webproject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.lockfile.ManifestText;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.EntryPointChoice.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPointChoiceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                          | index.js                        | index.js
            {}                          | index.js server.js              | index.js
            {}                          | server.ts README.md             | server.ts
            {}                          | src/server.ts src/other.ts      | src/server.ts
            {"main": "./app.js"}    | app.js index.js                 | app.js
            {"main": "app"}         | app.js                          | app.js
            {"main": "lib/"}        | lib/index.js                    | lib/index.js
            {"main": "dist/a.js"}   | index.ts                        | index.ts
            {"main": 1}               | index.js                        | index.js
            {}                          | api/b.ts api/a.js api/x/[id].js | api/a.js api/b.ts api/x/[id].js
            {}                          | api/a.js index.js               | api/a.js index.js
            {"main": "api/a.js"}    | api/a.js                        | api/a.js
            {}                          | api/_a.js api/.b.js api/c.d.ts api/d.test.js api/e.json | ''
            {}                          | api/a.cjs api/b.tsx api/c.cts   | api/b.tsx
            {}                          | lib/index.js                    | ''
            """)
    void entryPointsAreFoundByManifestAndNames(String manifest, String files, String expected) throws ProblemException {
        List<String> names = List.of(files.split(" "));

        Found found = EntryPointChoice.among(manifest(manifest), names, names::contains);

        assertThat(String.join(
                        " ", found.entries().stream().map(EntryPoint::path).toList()))
                .isEqualTo(expected);
    }

    @Test
    void aMainThatIsNotThereIsTold() throws ProblemException {
        Found found = EntryPointChoice.among(
                manifest("{\"main\": \"dist/a.js\"}"), List.of("index.ts"), List.of("index.ts")::contains);

        assertThat(found.notes()).singleElement().asString().contains("dist/a.js", "--entry");
    }

    @Test
    void twoOfOneNameAreTold() throws ProblemException {
        List<String> files = List.of("index.js", "index.ts");

        Found found = EntryPointChoice.among(PackageManifest.NONE, files, files::contains);

        assertThat(found.notes()).singleElement().asString().contains("index.js and index.ts");
    }

    private static PackageManifest manifest(String json) throws ProblemException {
        return ManifestText.read(json);
    }
}
