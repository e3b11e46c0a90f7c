package dev.slipway.domain.nowconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.document.edit.JsonLayout;
import dev.slipway.domain.webproject.EntryPoint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NowJsonTest {
    @Test
    void theExampleOfTheDeploymentPageIsWritten() {
        String written = JsonLayout.STANDARD.file(NowJson.of(entries("index.js")));

        assertThat(written).isEqualTo("""
                {
                  "version": 2,
                  "builds": [
                    {
                      "src": "index.js",
                      "use": "@now/node@canary",
                      "config": {
                        "maxLambdaSize": "25mb"
                      }
                    }
                  ],
                  "routes": [
                    {
                      "src": "/(.*)",
                      "dest": "index.js"
                    }
                  ]
                }
                """);
    }

    @Test
    void aSingleEntryPointTakesEveryPathWhereverItIs() {
        assertThat(routes("api/hook.ts")).containsExactly("/(.*) -> api/hook.ts");
    }

    @Test
    void eachFileInApiHasItsOwnPathAndTheProgramTakesTheRest() {
        assertThat(routes("api/a.js", "api/index.js", "server.js"))
                .containsExactly("/api/a -> api/a.js", "/api -> api/index.js", "/(.*) -> server.js");
    }

    @Test
    void placeholdersBecomeGroupsBehindTheNames() {
        assertThat(routes("api/[shop]/[id].js", "api/shop/new.js"))
                .containsExactly(
                        "/api/shop/new -> api/shop/new.js", "/api/([^/]+)/([^/]+) -> api/[shop]/[id].js?shop=$1&id=$2");
    }

    @Test
    void aDotInANameIsNoWildcard() {
        assertThat(routes("api/a.b.js", "api/c.js")).contains("/api/a\\\\.b -> api/a.b.js");
    }

    private static List<EntryPoint> entries(String... paths) {
        return Stream.of(paths).map(path -> new EntryPoint(path, "named")).toList();
    }

    private static List<String> routes(String... paths) {
        String json = JsonLayout.line(NowJson.of(entries(paths)));
        String routes = json.substring(json.indexOf("\"routes\""));
        return Stream.of(routes.split("\\{ \"src\": \""))
                .skip(1)
                .map(r -> r.substring(0, r.indexOf("\" }")).replace("\", \"dest\": \"", " -> "))
                .toList();
    }
}
