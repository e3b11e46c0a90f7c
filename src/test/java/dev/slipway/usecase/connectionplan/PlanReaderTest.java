package dev.slipway.usecase.connectionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan must not take for a number, and what it must not pass over in silence. */
class PlanReaderTest {
    private static final String OURS = "database: {max-connections: 500}\n";
    private static final String HEAD = "provider: {name: aws}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATABASE_URL: 'postgresql://u:p@h/d?connection_limit=3'                                      | 3
            DATABASE_URL: 'postgresql://u:p@h/d'                                                         | 5
            DATABASE_URL: 'postgresql://u:p@h/d?schema=s?connection_limit=1'                             | 5
            DATABASE_URL: 'postgresql://u:p@h/d?CONNECTION_LIMIT=1'                                      | 5
            DATABASE_URL: 'postgresql://u:p@h/d?connection_limit=0'                                      | -1
            DATABASE_URL: 'postgresql://u:p@h/d?connection_limit=${self:custom.n}'                       | -1
            DATABASE_URL: '${env:DB}?connection_limit=2'                                                 | 2
            DATABASE_URL: 'sqlserver://h:1433;database=d;connectionLimit=4'                              | 4
            {DIRECT_URL: 'mysql://u:p@h/d?connection_limit=1', DATABASE_URL: 'mysql://u:p@h/d'}          | 5
            DATABASE_URL: 'mongodb://u:p@h/d?maxPoolSize=2'                                              | 2
            DATABASE_URL: 'mongodb://u:p@h/d'                                                            | 10
            DIRECT_URL: 'mysql://u:p@h/d?connection_limit=1'                                             | 1
            """)
    void aPoolIsWhatPrismaTakesFromTheUrlThatRequestsUse(String environment, int pool) throws ProblemException {
        String mapping = environment.startsWith("{") ? environment : "{" + environment + "}";
        PlanResult result = ours().file(
                        "serverless.yml",
                        HEAD + "functions: {a: {reservedConcurrency: 1, environment: " + mapping + "}}\n")
                .plan();

        assertThat(result.plan().shares().get(0).demand().pool().size().orElse(-1))
                .isEqualTo(pool);
        assertThat(result.outcome().ready().isPresent()).isEqualTo(pool >= 0);
    }

    /** What a URL says that stands in no file may be more than the default; what exceeds even that is found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATABASE_URL: '${env:DB}'                                                               | (serverless.yml:2)
            {SHADOW_DATABASE_URL: 'mysql://u:p@h/d?connection_limit=1', DATABASE_URL: '${ssm:/db}'} | (serverless.yml:2)
            STAGE: prod                                                                             | the URL, which
            """)
    void thatTheDefaultFitsProvesNothingOfAUrlThatIsNotSeen(String environment, String told) throws ProblemException {
        String mapping = environment.startsWith("{") ? environment : "{" + environment + "}";
        Bench bench = ours().file(
                        "serverless.yml",
                        HEAD + "functions: {a: {reservedConcurrency: 10, environment: " + mapping + "}}\n");

        PlanResult fits = bench.plan();
        PlanResult exceeds =
                bench.file("slipway.yaml", "database: {max-connections: 99}\n").plan();

        assertThat(fits.plan().peak()).isEqualTo(100);
        assertThat(fits.fits()).isEmpty();
        assertThat(fits.notChecked())
                .singleElement()
                .asString()
                .startsWith("a: it fits with Prisma's default of 5, and the URL")
                .contains(told, "--connection-limit N");
        assertThat(exceeds.outcome().findings())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .endsWith("Of a no URL was seen, and Prisma's default counts.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: Pod, spec: {containers: [%s, %s]}                                                     | 6
            kind: Job, spec: {parallelism: 4, template: {spec: {containers: [%s]}}}                      | 12
            kind: CronJob, spec: {concurrencyPolicy: Forbid, jobTemplate: {spec: {template: {spec: {containers: [%s]}}}}} | 3
            kind: CronJob, spec: {jobTemplate: {spec: {template: {spec: {containers: [%s]}}}}}           | -1
            kind: DaemonSet, spec: {template: {spec: {containers: [%s]}}}                                | -1
            kind: Strange, spec: {template: {spec: {containers: [%s]}}}                                  | -1
            """)
    void whateverStartsPodsIsCountedOrNamed(String object, int peak) throws ProblemException {
        String container = "{env: [{name: DATABASE_URL, value: \"mysql://u:p@h/d?connection_limit=3\"}]}";
        PlanResult result = ours().file(
                        "web.yaml",
                        "{apiVersion: v1, metadata: {name: web}, " + object.replace("%s", container) + "}\n")
                .named("web.yaml")
                .plan();

        assertThat(result.notChecked()).hasSize(peak < 0 ? 1 : 0);
        assertThat(result.plan().peak()).isEqualTo(Math.max(0, peak));
    }

    /** As docker stack deploy updates a service. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stop_grace_period: 5s                                                     | 3
            scale: 4                                                                  | 12
            deploy: {replicas: 2}                                                     | 6
            deploy: {replicas: 2, update_config: {order: start-first}}                | 9
            deploy: {replicas: 2, update_config: {parallelism: 2}}                    | 6
            deploy: {replicas: 2, update_config: {order: stop-first, parallelism: 2}} | 6
            deploy: {replicas: 3, update_config: {order: start-first, parallelism: 2}} | 15
            deploy: {replicas: 3, update_config: {order: start-first, parallelism: 0}} | 18
            deploy: {replicas: 3, update_config: {order: start-first, parallelism: 9}} | 18
            deploy: {replicas: 0, update_config: {order: start-first}}                | 0
            deploy: {mode: replicated, replicas: 2}                                   | 6
            deploy: {mode: global}                                                    | -1
            """)
    void whatComposeStartsIsCounted(String line, int peak) throws ProblemException {
        PlanResult result = ours().file("compose.yaml", """
                        services:
                          web:
                            environment: ["DATABASE_URL=mysql://u:p@db/d?connection_limit=3"]
                            %s
                        """.formatted(line)).plan();

        assertThat(result.notChecked()).hasSize(peak < 0 ? 1 : 0);
        assertThat(result.plan().peak()).isEqualTo(Math.max(0, peak));
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 9", "2, 50%, 9", "0, 1, 0", "3, 34%, 15"})
    void aDeployStartsNoMorePodsOfWhatIsSwitchedOff(int replicas, String surge, int peak) throws ProblemException {
        PlanResult result = ours().file("web.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web}
                        spec:
                          replicas: %d
                          strategy: {rollingUpdate: {maxSurge: %s}}
                          template: {spec: {containers: [{env: [{name: DATABASE_URL, value: "mysql://u:p@h/d?connection_limit=3"}]}]}}
                        """.formatted(replicas, surge))
                .named("web.yaml")
                .plan();

        assertThat(result.plan().peak()).isEqualTo(peak);
    }

    @Test
    void otherDescriptorsAndProgramsAreNamed() throws ProblemException {
        PlanResult result = new Bench()
                .file("serverless.yml", HEAD + "functions: {a: {reservedConcurrency: 1}}\n")
                .file("compose.yaml", "services: {db: {image: postgres}}\n")
                .file("serverless.ts", "export default {};\n")
                .plan();

        assertThat(result.uncounted()).singleElement().asString().startsWith("compose.yaml: ");
        assertThat(result.notChecked()).singleElement().asString().startsWith("serverless.ts: ");
        assertThat(result.outcome().ready()).isEmpty();
    }

    @Test
    void nestedStacksAndLoopsOfATemplateAreNotChecked() throws ProblemException {
        PlanResult result = new Bench().file("template.yaml", """
                        Resources:
                          Child: {Type: AWS::CloudFormation::Stack}
                          Fn::ForEach::Each: [Name, [a, b], {}]
                          A: {Type: AWS::Lambda::Function, Properties: {ReservedConcurrentExecutions: 1}}
                        """).plan();

        assertThat(result.notChecked()).hasSize(2);
        assertThat(result.outcome().ready()).isEmpty();
    }

    @Test
    void functionsOfAMergeAreFunctionsToo() throws ProblemException {
        PlanResult result = new Bench().file("serverless.yml", HEAD + """
                        more: &more {b: {reservedConcurrency: 4}}
                        functions: {<<: *more, a: {reservedConcurrency: 1}}
                        """).plan();

        assertThat(result.plan().peak()).isEqualTo(10);
    }

    @Test
    void whatIsSwitchedOffOpensNothingWhateverItsPoolIs() throws ProblemException {
        PlanResult result = ours().file(
                        "compose.yaml", "services: {web: {deploy: {replicas: 0}, environment: [DATABASE_URL]}}\n")
                .plan();

        assertThat(result.outcome().ready()).hasValue(true);
        assertThat(result.plan().peak()).isZero();
    }

    @Test
    void whereNothingFitsNoRemedyPointsAtNumbers() throws ProblemException {
        PlanResult result = new Bench()
                .connections(1)
                .file("serverless.yml", HEAD + "functions: {a: {reservedConcurrency: 9}, b: {}}\n")
                .plan();

        assertThat(Bench.suggested(result)).isEmpty();
        assertThat(result.outcome().findings())
                .filteredOn(Finding::isError)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.remedy()).startsWith("Nothing fits as it is"));
    }

    @Test
    void anAccountThatReservesMoreThanItsQuotaStillHasRoomToGrow() throws ProblemException {
        PlanResult result = new Bench()
                .connections(100_000)
                .file("serverless.yml", HEAD + "functions: {a: {reservedConcurrency: 3000}, b: {}}\n")
                .plan();

        assertThat(result.outcome().findings())
                .filteredOn(each -> each.rule().equals("CON002"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("1000 x 2 = 2000");
    }

    @ParameterizedTest
    @CsvSource({"'a: 1\na: 2\n', 2", "'functions:\n  f:\n    x: 1\n    x: 2\n', 4"})
    void aKeyThatIsThereTwiceIsRefusedWithItsLine(String text, int line) {
        Bench bench = new Bench().file("serverless.yml", text);

        assertThatThrownBy(bench::plan)
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("serverless.yml:" + line + ":")
                .hasMessageContaining("is there twice");
    }

    private static Bench ours() {
        return new Bench().unsaid().file("slipway.yaml", OURS);
    }
}
