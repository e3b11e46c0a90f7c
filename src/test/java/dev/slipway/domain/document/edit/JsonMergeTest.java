package dev.slipway.domain.document.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.descriptor.DescriptorDocuments;
import dev.slipway.domain.nowconfig.NowJson;
import dev.slipway.domain.nowconfig.NowMergeRules;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.webproject.EntryPoint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMergeTest {
    private static final String BEFORE = """
            {
                "name": "shop",   "custom": {"b": 1, "a": [ ]},
                "builds": [
                    {"src": "www/**/*", "use": "@now/static"}
                ],

                "env": {}
            }""";

    private static final String AFTER = """
            {
                "name": "shop",   "custom": {"b": 1, "a": [ ]},
                "builds": [
                    {"src": "www/**/*", "use": "@now/static"},
                    {
                        "src": "index.js",
                        "use": "@now/node@canary",
                        "config": {
                            "maxLambdaSize": "25mb"
                        }
                    }
                ],

                "env": {},
                "version": 2,
                "routes": [
                    {
                        "src": "/(.*)",
                        "dest": "index.js"
                    }
                ]
            }""";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void whatIsMissingIsPutInAsWhatIsThereIsWritten(String newline) throws ProblemException {
        Merged merged = merge(BEFORE.replace("\n", newline), wanted("index.js"));

        assertThat(merged.text()).isEqualTo(AFTER.replace("\n", newline));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.inserted()).containsExactlyInAnyOrder("/builds/- (\"index.js\")", "/version", "/routes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aSecondRunFindsNothingToDo(String newline) throws ProblemException {
        String after = AFTER.replace("\n", newline);

        Merged merged = merge(after, wanted("index.js"));

        assertThat(merged).isEqualTo(new Merged(after, List.of(), List.of()));
    }

    @Test
    void whatContradictsIsToldAndLeft() throws ProblemException {
        String text = """
                {
                  "version": 1,
                  "builds": [{"src": "index.js", "use": "@now/node"}],
                  "routes": {}
                }
                """;

        Merged merged = merge(text, wanted("index.js"));

        assertThat(merged.conflicts().stream().map(c -> c.pointer() + " " + c.line()))
                .containsExactly("/version 2", "/builds/0/use 3", "/routes 4");
        assertThat(merged.text())
                .contains(
                        "{\"src\": \"index.js\", \"use\": \"@now/node\", \"config\": { \"maxLambdaSize\": \"25mb\" }}");
    }

    @Test
    void aPathGoesBeforeTheRouteThatTakesAll() throws ProblemException {
        String text = """
                {"version": 2, "routes": [{"src": "/(.*)", "headers": {"a": "b"}, "continue": true}, {"src": "/(.*)", "dest": "index.js"}]}""";

        Merged merged = merge(text, wanted("api/a.js", "index.js"));

        assertThat(merged.text())
                .contains("\"continue\": true}, { \"src\": \"/api/a\", \"dest\": \"api/a.js\" }, {\"src\": \"/(.*)\",")
                .containsOnlyOnce("/api/a");
    }

    @Test
    void aPatternThatTakesTheFileIsBuildEnough() throws ProblemException {
        Merged merged = merge(
                "{\"builds\": [{\"src\": \"api/**/*.js\", \"use\": \"@now/node\"}]}", wanted("api/a.js", "api/b.js"));

        assertThat(merged.inserted()).containsExactly("/version", "/routes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rewrites", "redirects", "headers", "cleanUrls", "trailingSlash"})
    void oldRoutesAreNotPutBesideTheNewKeys(String key) throws ProblemException {
        Merged merged = merge("{\"" + key + "\": []}", wanted("index.js"));

        assertThat(merged.conflicts()).extracting(Conflict::pointer).containsExactly("/routes");
        assertThat(merged.text()).contains("\"builds\"").doesNotContain("\"routes\"");
    }

    @Test
    void buildsAndFunctionsNeverComeTogether() throws ProblemException {
        Merged merged = merge("{\"functions\": {\"api/*.js\": {}}}", wanted("index.js"));

        assertThat(merged.conflicts()).extracting(Conflict::pointer).containsExactly("/builds");
        assertThat(merged.text()).doesNotContain("\"builds\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ }", "{\n}", "{\r\n}\r\n", "\uFEFF{}", "\n\n{\n\n}"})
    void anEmptyObjectIsFilled(String text) throws ProblemException {
        Merged merged = merge(text, wanted("index.js"));

        assertThat(merged.inserted()).containsExactly("/version", "/builds", "/routes");
        assertThat(merge(merged.text(), wanted("index.js")).inserted()).isEmpty();
    }

    private static JsonValue.Members wanted(String... paths) {
        return NowJson.of(
                Stream.of(paths).map(path -> new EntryPoint(path, "named")).toList());
    }

    private static Merged merge(String text, JsonValue.Members wanted) throws ProblemException {
        return JsonMerge.merge(new DescriptorDocuments().parse("now.json", text).get(0), wanted, new NowMergeRules());
    }
}
