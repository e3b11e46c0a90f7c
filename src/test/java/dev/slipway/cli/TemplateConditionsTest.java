package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands behind a condition of a template: each branch that the file tells is judged, and what it does not tell is open. */
class TemplateConditionsTest {
    private final CommandsInProcess slipway;

    TemplateConditionsTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder, Map.of());
        slipway.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        slipway.writeSchema("native", "rhel-openssl-3.0.x");
    }

    private JsonNode check(String... properties) throws IOException {
        slipway.write("template.yaml", """
                Parameters:
                  Stage: {Type: String, Default: dev}
                  Other: {Type: String}
                  Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /prod/db/url}
                Conditions:
                  IsProd: !Equals [!Ref Stage, prod]
                  NotProd: {'Fn::Not': [{Condition: IsProd}]}
                  Both: !And [!Condition NotProd, !Not [!Equals [!Ref Stage, stage]]]
                  Either: !Or [!Condition IsProd, !Equals [!Ref Stage, stage]]
                  Unknown: !Equals [!Ref Other, prod]
                  Loop: !And [!Condition Loop, !Condition NotProd]
                Resources:
                  Api:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.b
                      %s
                """.formatted(String.join("\n      ", properties)));
        return slipway.json("check", "--max-connections", "100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Runtime: !If [IsProd, nodejs24.x, nodejs16.x]             | nodejs16.x nodejs24.x
            Runtime: {'Fn::If': [NotProd, nodejs24.x, nodejs16.x]}    | nodejs24.x nodejs16.x
            Runtime: !If [Both, nodejs24.x, nodejs16.x]               | nodejs24.x nodejs16.x
            Runtime: !If [Either, nodejs24.x, nodejs16.x]             | nodejs16.x nodejs24.x
            Runtime: !If [Unknown, nodejs24.x, nodejs16.x]            | !If
            Runtime: !If [Loop, nodejs24.x, nodejs16.x]               | !If nodejs16.x
            Runtime: !If [Nowhere, nodejs24.x, nodejs16.x]            | !If
            """)
    void eachBranchOfARuntimeIsJudged(String property, String expected) throws IOException {
        JsonNode report = check(property);

        assertThat(slipway.json("deploy-check", "lambda").at("/target/runsIn").findValuesAsText("value"))
                .containsExactly(expected.split(" "));
        assertThat(report.at("/passed").toString()).doesNotContain("PLT001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Architectures: !If [IsProd, [arm64], [x86_64]] | linux-arm64-openssl-3.0.x
            Architectures: [!If [IsProd, arm64, x86_64]]   | linux-arm64-openssl-3.0.x
            Architectures: !If [Unknown, [arm64], !Ref AWS::NoValue] | which CPU it has
            ReservedConcurrentExecutions: !If [IsProd, 50, 5] | --function Api,reserved=50
            ReservedConcurrentExecutions: !If [IsProd, !Ref AWS::NoValue, 5] | --function Api,reserved=N
            ReservedConcurrentExecutions: !If [Unknown, 50, 5] | only a deploy fills in
            ReservedConcurrentExecutions: !Ref AWS::NoValue | Api has no reserved concurrency
            MemorySize: !If [IsProd, 10240, 512] | --function Api,pool=N
            MemorySize: !If [Unknown, 10240, 512] | these its memory: MemorySize is !If
            Environment: !If [Unknown, {Variables: {A: b}}, !Ref AWS::NoValue] | the URL (template.yaml:
            """)
    void whatIsBehindAConditionIsNoPass(String property, String told) throws IOException {
        String cap = property.startsWith("Reserved") ? "Timeout: 3" : "ReservedConcurrentExecutions: 5";

        assertThat(check("Runtime: nodejs24.x", cap, property).toString()).contains(told);
    }

    @Test
    void noValueIsAsIfItWereNotThere() throws IOException {
        JsonNode report = check("Runtime: nodejs24.x", "Architectures: !Ref AWS::NoValue");

        assertThat(report.at("/passed").toString()).contains("PLT001", "PLT003");
    }

    @Test
    void awsTakesOneArchitectureOfAFunction() throws IOException {
        JsonNode report = check("Runtime: nodejs24.x", "Architectures: [x86_64, arm64]");

        assertThat(report.at("/findings").toString()).contains("takes one architecture of a function");
        assertThat(report.at("/passed").toString()).doesNotContain("PLT001", "PLT003", "PLT006");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fn::ForEach::F: [N, [A], {'A${N}': {Type: 'AWS::Serverless::Function', Properties: {Runtime: nodejs16.x}}}] | true
            Fn::ForEach::F: [N, [A], {'A${N}': {Type: 'AWS::S3::Bucket'}}]                                            | false
            Api: {Type: 'AWS::Serverless::Application', Properties: {Location: api/template.yaml}}                    | true
            Net: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: net.yaml}}                            | false
            """)
    void functionsThatAreNotReadAreNotChecked(String resource, boolean open) throws IOException {
        slipway.write("template.yaml", "Resources:\n  " + resource + "\n");

        String notChecked = slipway.json("check").at("/notChecked").toString();

        assertThat(notChecked.contains("what AWS Lambda runs in is not known")).isEqualTo(open);
    }

    @Test
    void aParameterThatIsStoredElsewhereIsNotItsName() throws IOException {
        JsonNode report = check("Runtime: nodejs24.x", "Environment: {Variables: {DATABASE_URL: !Ref Stored}}");

        assertThat(report.at("/findings").toString()).doesNotContain("URL001");
        assertThat(report.at("/notChecked").toString()).contains("stands in no file");
    }
}
