package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URL011 of a URL that a file of a platform or of a pipeline writes out, wherever it stands in it. */
class CommittedUrlTest {
    private static final String URL = "postgresql://me:b7Qx9L@db.example.com:5432/x";

    private final CommandsInProcess slipway;

    CommittedUrlTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder, Map.of());
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.writeMigratedApp();
    }

    private List<String> found() throws IOException {
        JsonNode report = slipway.json("check");
        assertThat(report.toString()).doesNotContain("b7Qx9L");
        return report.path("findings").findParents("rule").stream()
                .filter(each -> each.path("rule").asText().equals("URL011"))
                .map(each -> each.at("/evidence/0/file").asText() + ":"
                        + each.at("/evidence/0/line").asInt() + ":"
                        + each.at("/evidence/0/column").asInt())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            serverless.yml           | provider: {name: aws};functions: {a: {handler: b.c}};custom: {url: {prod: URL}}         | serverless.yml:3:22
            serverless.yml           | provider: {name: aws, environment: {DATABASE_URL: "${env:X, 'URL'}"}};functions: {}     | serverless.yml:1:62
            serverless.yml           | provider: {name: aws, environment: {DATABASE_URL: "URL?a=${env:B, 'c'}"}};functions: {} | serverless.yml:1:52
            serverless.yml           | provider: {name: aws};functions: {};params: {prod: {url: "URL"}}                        | serverless.yml:3:23
            template.yaml            | Parameters: {Url: {Default: URL}};Resources: {}                                         | template.yaml:1:29
            template.yaml            | Resources: {A: {Url: !Sub "postgresql://me:b7Qx9L@${Db.Endpoint.Address}:5432/x"}}      | template.yaml:1:28
            netlify.toml             | [build.environment];A = "1";DATABASE_URL = "URL"                                        | netlify.toml:3:17
            netlify.toml             | [context.production.environment];DATABASE_URL = "URL"                                   | netlify.toml:2:17
            vercel.json              | {"build": {"env": {"DATABASE_URL": "URL"}}}                                             | vercel.json:1:37
            vercel.json              | {"env": {"DATABASE_URL": "URL"}}                                                        | vercel.json:1:27
            now.json                 | {"version": 2, "env": {"DATABASE_URL": "URL"}}                                          | now.json:1:41
            fly.prod.toml            | [env];DATABASE_URL = "URL"                                                              | fly.prod.toml:2:17
            compose.yaml             | services: {web: {environment: {DATABASE_URL: URL}}}                                     | compose.yaml:1:46
            compose.yaml             | services: {web: {environment: ["DATABASE_URL=URL"]}}                                    | compose.yaml:1:46
            compose.yaml             | services: {web: {environment: {DATABASE_URL: "${X:-URL}"}}}                             | compose.yaml:1:52
            docker-compose.prod.yml  | services: {web: {environment: {DATABASE_URL: URL}}}                                     | docker-compose.prod.yml:1:46
            k8s/m.yaml               | apiVersion: v1;kind: ConfigMap;metadata: {name: a};data: {DATABASE_URL: URL}            | k8s/m.yaml:4:22
            k8s/m.yaml               | apiVersion: v1;kind: Secret;metadata: {name: a};stringData: {DATABASE_URL: URL}         | k8s/m.yaml:4:28
            .github/workflows/d.yml  | on: push;env: {DATABASE_URL: URL};jobs: {}                                              | .github/workflows/d.yml:2:21
            .github/workflows/d.yml  | on: push;jobs: {a: {steps: [{run: "DATABASE_URL='URL' npx prisma migrate deploy"}]}}    | .github/workflows/d.yml:2:41
            .gitlab-ci.yml           | variables: {DATABASE_URL: URL}                                                          | .gitlab-ci.yml:1:27
            package.json             | {"dependencies": {}, "scripts": {"m": "DATABASE_URL=URL prisma migrate deploy"}}        | package.json:1:53
            """)
    void whereverItStandsInAPlatformsFile(String file, String text, String place) throws IOException {
        slipway.write(
                file,
                text.replace("URL?", URL + "?").replace(';', '\n').replaceAll("(?<![A-Z_])URL(?![A-Z?])", URL) + "\n");

        assertThat(found()).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://me:b7Qx9L@localhost:5432/x
            postgresql://me:b7Qx9L@db:5432/x
            postgresql://me:b7Qx9L@validation-only.invalid:5432/x
            postgresql://me:b7Qx9L@host.docker.internal:5432/x
            postgresql://me:b7Qx9L@192.0.2.1:5432/x
            postgresql://postgres:postgres@db.example.com/x
            postgresql://me:[YOUR-PASSWORD]@db.example.com/x
            postgresql://me:${DB_PASSWORD}@db.example.com/x
            postgresql://me:$DB_PASSWORD@db.example.com/x
            postgresql://me:${{ secrets.PW }}@db.example.com/x
            postgresql://me:${self:custom.pw}@db.example.com/x
            postgresql://me:b7Qx9L@${DB_HOST}/x
            postgresql://me@db.example.com/x
            postgresql://${DB_USER}:${DB_PASSWORD}@${db.host}:5432/x
            https://me:b7Qx9L@example.com/x
            redis://me:b7Qx9L@cache.example.com/x
            """)
    void whatIsNoSecretOfAServerElsewhereIsPassedOver(String url) throws IOException {
        slipway.write(".github/workflows/d.yml", "on: push\nenv: {DATABASE_URL: '" + url + "'}\n# " + URL + "\n");

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            secrets.yml                       | secrets.yml      |             | secrets.yml:1:6
            ./config/${sls:stage}.yml         | config/prod.yml  |             | config/prod.yml:1:6
            c.${opt:stage, 'dev'}.json        | c.prod.json      |             | c.prod.json:1:6
            secrets.yml                       | secrets.yml      | secrets.yml |
            ./config/${sls:stage}.yml         | config/prod.yml  | config/     |
            ../other/secrets.yml              | secrets.yml      |             |
            """)
    void aPartInAFileOfItsOwnIsLookedInUnlessItIsIgnored(String named, String file, String ignored, String told)
            throws IOException {
        slipway.write("serverless.yml", "provider: {name: aws}\nfunctions: {}\ncustom: ${file(" + named + ")}\n");
        slipway.write(file, file.endsWith(".json") ? "{\"u\":\"" + URL + "\"}" : "url: " + URL + "\n");
        slipway.write(".gitignore", ignored == null ? "" : ignored + "\n");

        assertThat(found())
                .isEqualTo(told == null ? List.of() : List.of(told.replace("c.prod.json:1:6", "c.prod.json:1:7")));
    }

    @Test
    void theUrlThatIsDeployedIsSaidOnce() throws IOException {
        slipway.write("serverless.yml", """
                provider: {name: aws, environment: {DATABASE_URL: '${self:custom.url.${sls:stage}}'}}
                functions: {a: {handler: b.c}}
                custom:
                  url:
                    dev: URL
                    prod: URL?schema=x
                """.replace(" URL", " " + URL));

        assertThat(found()).containsExactly("serverless.yml:5:10");
    }
}
