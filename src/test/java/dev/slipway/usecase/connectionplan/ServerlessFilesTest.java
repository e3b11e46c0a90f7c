package dev.slipway.usecase.connectionplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a serverless.yml takes from files beside it, and from parts of its own. */
class ServerlessFilesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            useDotenv: true             | .env       | dev | 3
            useDotenv: false            | .env       | dev | -1
            service: s                  | .env       | dev | -1
            frameworkVersion: '4'       | .env       | dev | 3
            frameworkVersion: '^4.1.0'  | .env       | dev | 3
            frameworkVersion: '3'       | .env       | dev | -1
            frameworkVersion: '41.0.0'  | .env       | dev | -1
            useDotenv: true             | .env.dev   | dev | 3
            useDotenv: true             | .env.prod  | dev | -1
            useDotenv: true             | .env.prod  | prod | 3
            useDotenv: true             | .env.local | dev | -1
            """)
    void aDotenvFileCountsWhereTheFrameworkLoadsIt(String head, String file, String stage, int value)
            throws ProblemException {
        Bench bench = new Bench().file(file, "N=3\nM=9\n");

        assertThat(cap(bench, head + "\nprovider: {name: aws, stage: " + stage + "}\n", "${env:N}"))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"'${env:N}', 4", "'${env:M, 7}', 7", "'${env:Q}', 5", "'${env:N}${env:N}', 44", "'${env:R}', 4"})
    void theStagesOwnFileReplacesTheOther(String written, int value) throws ProblemException {
        Bench bench = new Bench().file(".env", "N=3\nM=9\n").file(".env.dev", "N=4\nQ='5'\nR=${N}\n");

        assertThat(cap(bench, "useDotenv: true\nprovider: {name: aws}\n", written))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${self:custom.list.0}      | 21
            ${self:custom.list.2}      | -1
            ${self:custom.list.2, 6}   | 6
            ${self:custom.list.x, 6}   | 6
            ${self:custom.none, 6}     | 6
            ${param:a}                 | 1
            ${param:b}                 | 12
            ${param:c}                 | 13
            ${param:d}                 | 14
            ${sls:instanceId}          | -1
            ${self:custom.hidden.x, 6} | -1
            """)
    void whatAVariableLeadsToIsFollowed(String written, int value) throws ProblemException {
        String head = """
                provider: {name: aws, stage: prod}
                params: {prod: {a: 1}, default: {a: 2, c: 13}}
                stages: {prod: {params: {a: 3, b: 12}}, default: {params: {b: 4, c: 5, d: 14}}}
                custom: {list: [21, 22], none: null, hidden: '${ssm:/a}'}
                """;

        assertThat(cap(new Bench(), head, written)).isEqualTo(value);
    }

    private static int cap(Bench bench, String head, String written) throws ProblemException {
        PlanResult result = bench.connections(100_000)
                .file("serverless.yml", head + "functions: {a: {handler: x, reservedConcurrency: '" + written + "'}}\n")
                .plan();

        return result.plan().shares().get(0).demand().cap().orElse(-1);
    }
}
