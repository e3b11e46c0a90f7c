package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word that means a runtime or a CPU, and that AWS refuses all the same; and words of the command line that name nothing. */
class LambdaWordsTest {
    private final CommandsInProcess slipway;

    LambdaWordsTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder, Map.of());
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.writeMigratedApp();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nodejs22.x  | x86_64  |                               |
            nodejs22.x  | arm64   |                               |
            nodejs22    | x86_64  | no runtime nodejs22           | Write nodejs22.x.
            nodejs-22.x | x86_64  | no runtime nodejs-22.x        | Write nodejs22.x.
            node22      | x86_64  | no runtime node22             | Write nodejs22.x.
            NodeJS22.x  | x86_64  | no runtime NodeJS22.x         | Write nodejs22.x.
            nodejs22.X  | x86_64  | no runtime nodejs22.X         | Write nodejs22.x.
            nodejs22.11 | x86_64  | no runtime nodejs22.11        | Write nodejs22.x.
            nodejs21.x  | x86_64  | no runtime nodejs21.x         | nodejs24.x
            nodejs8.x   | x86_64  | no runtime nodejs8.x          | nodejs24.x
            node16      | x86_64  | deprecated nodejs16.x         | nodejs24.x
            nodejs28.x  | x86_64  |                               |
            nodejs28    | x86_64  |                               |
            python3.12  | x86_64  |                               |
            nodejs22.x  | amd64   | no architecture amd64         | Write x86_64.
            nodejs22.x  | x64     | no architecture x64           | Write x86_64.
            nodejs22.x  | arm     | no architecture arm           | Write arm64.
            nodejs22.x  | aarch64 | no architecture aarch64       | Write arm64.
            nodejs22.x  | ARM64   | no architecture ARM64         | Write arm64.
            """)
    void whatAwsDoesNotKnowIsRefused(String runtime, String cpu, String told, String remedy) throws IOException {
        String descriptor = "provider:\n  name: aws\n  runtime: " + runtime + "\n  architecture: " + cpu
                + "\nfunctions: {api: {handler: a.b}}\n";
        slipway.write("serverless.yml", descriptor);
        String sam = "Resources:\n  A: {Type: 'AWS::Serverless::Function', Properties: {\n    Runtime: " + runtime
                + ",\n    Architectures: [" + cpu + "]}}\n";

        List<JsonNode> ofServerless = refusals();
        slipway.write("template.yaml", sam);
        Files.delete(slipway.file("serverless.yml"));
        List<JsonNode> ofSam = refusals();

        assertThat(ofServerless)
                .hasSize(told == null ? 0 : 1)
                .allSatisfy(each -> assertThat(each.toString()).contains(told, remedy, "serverless.yml"));
        assertThat(ofSam)
                .hasSize(told == null ? 0 : 1)
                .allSatisfy(each -> assertThat(each.toString()).contains(told, remedy, "template.yaml"));
    }

    private List<JsonNode> refusals() throws IOException {
        return StreamSupport.stream(slipway.json("check").path("findings").spliterator(), false)
                .filter(each -> each.path("rule").asText().equals("PLT006"))
                .filter(each -> each.path("severity").asText().equals("error"))
                .toList();
    }

    @Test
    void aNameThatMayBeNewerIsNotChecked() throws IOException {
        slipway.write(
                "serverless.yml", "provider: {name: aws, runtime: nodejs28.x}\nfunctions: {api: {handler: a.b}}\n");

        assertThat(slipway.json("check").path("notChecked").toString())
                .contains("whether AWS Lambda has a runtime nodejs28.x (serverless.yml:1)");
    }

    @ParameterizedTest
    @CsvSource({"nodejs22, false", "lambda:nodejs22.x:arm64, false", "nodejs16, true", "lambda:nodejs16.x, true"})
    void theLinesOwnNamesAreTaken(String runtime, boolean retired) throws IOException {
        slipway.write(
                "serverless.yml", "provider: {name: aws, runtime: nodejs24.x}\nfunctions: {api: {handler: a.b}}\n");

        String found =
                slipway.json("check", "--runtime", runtime).path("findings").toString();

        assertThat(found).doesNotContain("has no runtime");
        assertThat(found.contains("AWS deprecated")).isEqualTo(retired);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check --except nope                       | 2 | There is no function or service nope
            check --except apu                        | 2 | Did you mean --except api?
            check --except api                        | 0 |
            check --runtime nope                      | 2 | "lambda:nope" is not in the table of runtimes
            check --runtime nodejs2.x                 | 2 | Did you mean
            check --runtime nodejs22.x                | 0 |
            check --platform image --runtime own/base | 0 |
            check --platform nope                     | 2 | none of
            check --fail-on warnings                  | 2 | Did you mean warning?
            rules --family urls                       | 2 | Did you mean url?
            explain URL0111                           | 2 | Did you mean URL011?
            connections plan --except apu             | 2 | Did you mean --except api?
            """)
    void aNameOfNothingIsAMistakeOfTheLine(String line, int code, String told) throws IOException {
        slipway.write(
                "serverless.yml", "provider: {name: aws, runtime: nodejs22.x}\nfunctions: {api: {handler: a.b}}\n");

        var ran = slipway.run(line.split(" "));

        assertThat(ran.code() == 2).isEqualTo(code == 2);
        assertThat(ran.err()).contains(told == null ? "" : told);
    }
}
