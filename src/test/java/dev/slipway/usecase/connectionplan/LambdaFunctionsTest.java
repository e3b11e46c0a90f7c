package dev.slipway.usecase.connectionplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.connections.Share;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that stand where one does not look at first, and what their memory makes of their pool. */
class LambdaFunctionsTest {
    private static final String URL = "{DATABASE_URL: 'postgresql://u:p@h/d%s'}";

    /** Lambda shows two CPUs up to 3008 MB. */
    @ParameterizedTest
    @CsvSource({"1024, '', 5", "3008, '', 5", "3009, '', -1", "10240, '', -1", "10240, ?connection_limit=2, 2"})
    void thePoolOfALargeSandboxIsNotThatOfASmallOne(int memory, String limit, int pool) throws ProblemException {
        String url = URL.formatted(limit);
        Bench serverless = new Bench()
                .unsaid()
                .connections(100)
                .file(
                        "serverless.yml",
                        "provider: {name: aws, memorySize: " + memory + ", environment: " + url
                                + "}\nfunctions: {a: {handler: x.h, reservedConcurrency: 8}}\n");
        Bench sam = new Bench().unsaid().connections(100).file("template.yaml", """
                        Globals: {Function: {MemorySize: %d, Environment: {Variables: %s}}}
                        Resources: {a: {Type: AWS::Serverless::Function, Properties: {ReservedConcurrentExecutions: 8}}}
                        """.formatted(memory, url));

        for (Bench bench : List.of(serverless, sam)) {
            PlanResult result = bench.plan();

            assertThat(result.plan().shares().get(0).demand().pool().size().orElse(-1))
                    .isEqualTo(pool);
            assertThat(result.fits().isEmpty()).isEqualTo(pool < 0);
        }
    }

    @Test
    void whatServerlessHandsOnToCloudFormationCountsToo() throws ProblemException {
        PlanResult result =
                new Bench().file("serverless.yml", """
                        provider: {name: aws, runtime: nodejs22.x}
                        functions: {a: {handler: x.h, reservedConcurrency: 1}}
                        resources:
                          - Resources:
                              Table: {Type: AWS::DynamoDB::Table}
                              Worker: {Type: AWS::Lambda::Function, Properties: {ReservedConcurrentExecutions: 60}}
                          - ${file(more.yml)}
                        """).file("more.yml", """
                        Resources:
                          Cron: {Type: AWS::Lambda::Function, Properties: {ReservedConcurrentExecutions: 2}}
                          Edge: {Type: AWS::Lambda::Function, Properties: {Code: {ZipFile: 'exports.handler = 1'}}}
                        """).plan();

        assertThat(result.plan().shares())
                .extracting(Share::demand)
                .extracting(each ->
                        each.workload().name() + " " + each.connections().orElse(-1))
                .containsExactly("a 2", "Worker 120", "Cron 4", "Edge 0");
        assertThat(result.fits()).contains(false);
    }

    /** Which stage is deployed is not known, so that the default proves nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parameter_overrides = "Conc=60 Stage=prod" | -1
            parameter_overrides = ["ParameterKey=Conc,ParameterValue=60"] | -1
            parameter_overrides = "OtherConc=60" | 10
            stack_name = "conc" | 10
            """)
    void whatSamconfigGivesStandsBeforeTheDefault(String line, int cap) throws ProblemException {
        PlanResult result = new Bench()
                .file("samconfig.toml", "version = 0.1\n[prod.deploy.parameters]\n" + line + "\n")
                .file("template.yaml", """
                        Parameters: {Conc: {Type: Number, Default: 10}}
                        Resources:
                          a: {Type: AWS::Serverless::Function, Properties: {ReservedConcurrentExecutions: !Ref Conc}}
                        """)
                .plan();

        assertThat(result.plan().shares().get(0).demand().cap().orElse(-1)).isEqualTo(cap);
        assertThat(result.fits().isEmpty()).isEqualTo(cap < 0);
    }
}
