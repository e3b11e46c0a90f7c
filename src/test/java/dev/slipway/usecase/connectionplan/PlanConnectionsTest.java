package dev.slipway.usecase.connectionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.urlsource.PoolOwner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan says of a project's files. */
class PlanConnectionsTest {
    private static final String HEAD = "service: shop\nprovider: {name: aws}\n";

    @Test
    void aSumBeyondTheBudgetIsWrittenOut() throws ProblemException {
        PlanResult result = new Bench()
                .file(
                        "serverless.yml",
                        HEAD + "functions:\n  api: {reservedConcurrency: 40}\n"
                                + "  worker: {reservedConcurrency: 20}\n")
                .plan();

        assertThat(result.outcome().ready()).hasValue(false);
        assertThat(result.outcome().findings()).extracting(Finding::rule).containsExactly("CON001");
        assertThat(result.outcome().findings().get(0).message())
                .contains("40 x 1 x 2 (api) + 20 x 1 x 2 (worker) = 120 connections")
                .contains("20 more than the 100");
        assertThat(Bench.suggested(result)).containsExactly("api=33", "worker=17");
    }

    @Test
    void whatIsSetAndFitsStaysAndTheRestGoesToTheOthers() throws ProblemException {
        PlanResult result = new Bench()
                .file(
                        "serverless.yml",
                        HEAD + "functions:\n  api: {reservedConcurrency: 30}\n  worker: {}\n  cron: {}\n")
                .plan();

        assertThat(result.outcome().findings()).extracting(Finding::rule).containsExactly("CON002");
        assertThat(result.outcome().findings().get(0).isError()).isTrue();
        assertThat(Bench.suggested(result)).containsExactly("worker=10", "cron=10");
    }

    @Test
    void allIsSplitAnewWhenAsked() throws ProblemException {
        PlanResult result = new Bench()
                .file("serverless.yml", HEAD + "functions:\n  api: {reservedConcurrency: 30}\n  worker: {}\n")
                .afresh()
                .plan();

        assertThat(Bench.suggested(result)).containsExactly("api=25", "worker=25");
    }

    @ParameterizedTest
    @CsvSource({"50, true", "51, false"})
    void aLoneFunctionIsBoundedByAnAccountThatIsSmallEnough(int account, boolean fits) throws ProblemException {
        PlanResult result = new Bench()
                .file("serverless.yml", HEAD + "functions: {api: {}}\n")
                .account(account)
                .plan();

        assertThat(result.outcome().ready()).hasValue(fits);
        assertThat(result.outcome().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.isError()).isEqualTo(!fits));
    }

    @Test
    void whatOnlyADeployTellsIsNotChecked() throws ProblemException {
        PlanResult result = new Bench()
                .file(
                        "serverless.yml",
                        HEAD + "functions:\n  - api: {reservedConcurrency: '${opt:n}'}\n" + "  - ${file(more.yml)}\n")
                .plan();

        assertThat(result.outcome().ready()).isEmpty();
        assertThat(result.notChecked())
                .anySatisfy(line -> assertThat(line).contains("${opt:n}").contains("serverless.yml:4"))
                .anySatisfy(line -> assertThat(line).contains("${file(more.yml)}"));
    }

    @Test
    void poolSizesComeFromUrlsAndNoUrlIsShown() throws ProblemException {
        PlanResult result = new Bench()
                .unsaid()
                .file("slipway.yaml", "database: {max-connections: 500}\n")
                .file("serverless.yml", """
                        provider:
                          name: aws
                          environment: {DATABASE_URL: "postgresql://u:s3cret@h/d?connection_limit=3"}
                        functions:
                          api: {reservedConcurrency: 2}
                          worker:
                            reservedConcurrency: 2
                            environment: {DATABASE_URL: "postgresql://u:s3cret@h/d"}
                        """)
                .plan();

        assertThat(pools(result)).containsExactly(3, 5);
        assertThat(result.outcome().findings()).extracting(Finding::rule).containsExactly("URL003");
        assertThat(result.plan().toString()).doesNotContain("s3cret");
    }

    @Test
    void aTemplateTakesGlobalsAndDefaultsOfParameters() throws ProblemException {
        PlanResult result = new Bench().file("template.yaml", """
                        Parameters: {Limit: {Type: Number, Default: 7}, Open: {Type: Number}}
                        Globals: {Function: {ReservedConcurrentExecutions: 4}}
                        Resources:
                          A: {Type: AWS::Serverless::Function, Properties: {Handler: a}}
                          B: {Type: AWS::Serverless::Function, Properties: {ReservedConcurrentExecutions: !Ref Limit}}
                          C: {Type: AWS::Lambda::Function, Properties: {ReservedConcurrentExecutions: {Ref: Open}}}
                          T: {Type: AWS::DynamoDB::Table}
                        """).plan();

        assertThat(caps(result)).containsExactly(4, 7, -1);
        assertThat(result.notChecked())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("parameter Open"));
    }

    @Test
    void servicesComeFromComposeWhereTheyNameADatabase() throws ProblemException {
        PlanResult result = new Bench()
                .unsaid()
                .file("slipway.yaml", "database: {instance: m5.large}\n")
                .file("compose.yaml", """
                        services:
                          db: {image: postgres}
                          web:
                            environment: ["DATABASE_URL=mysql://u:p@db/d?connection_limit=10"]
                            deploy: {replicas: 3, update_config: {order: start-first}}
                        """)
                .plan();

        assertThat(result.plan().peak()).isEqualTo(40);
        assertThat(result.uncounted())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("db:"));
    }

    @Test
    void kubernetesCountsTheAutoscalersMostAndTheSurgeOfADeploy() throws ProblemException {
        PlanResult result = new Bench()
                .connections(500)
                .file("web.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web}
                        spec:
                          replicas: 2
                          template: {spec: {containers: [{env: [{name: DATABASE_URL, valueFrom: {secretKeyRef: {}}}]}]}}
                        ---
                        apiVersion: autoscaling/v2
                        kind: HorizontalPodAutoscaler
                        spec: {maxReplicas: 10, scaleTargetRef: {kind: Deployment, name: web}}
                        """)
                .named("web.yaml")
                .plan();

        assertThat(caps(result)).containsExactly(10);
        assertThat(result.plan().peak()).isEqualTo(13);
    }

    @Test
    void whatTheCommandLineSaysOfAFunctionWins() throws ProblemException {
        Settings settings = new Settings(
                Setting.option("--function", 5),
                Setting.absent(),
                Setting.absent(),
                Setting.absent(),
                Setting.absent());
        PlanResult result = new Bench()
                .file("serverless.yml", HEAD + "functions: {api: {reservedConcurrency: 30}, old: {}}\n")
                .workload(new Workload("api", WorkloadKind.FUNCTION, settings, Bench.here()))
                .except("old")
                .plan();

        assertThat(caps(result)).containsExactly(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            databse: 1             | slipway.yaml:1:1  | Did you mean database?
            reserve: many          | slipway.yaml:1:10 | reserve: 1
            functions: {a: {pol: 1}} | slipway.yaml:1:17 | pool
            clients: [psql]        | slipway.yaml:1:10 | name: 1
            """)
    void aMistakeInOurFileIsShownWithItsPlace(String text, String place, String remedy) {
        Bench bench = new Bench().file("slipway.yaml", text + "\n");

        assertThatThrownBy(bench::plan)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().remedy()).contains(remedy))
                .hasMessageStartingWith(place);
    }

    @Test
    void withoutADatabaseOrWithoutAnythingThatUsesItThereIsNoPlan() {
        assertThatThrownBy(() -> new Bench()
                        .unsaid()
                        .file("serverless.yml", HEAD + "functions: {a: {}}")
                        .plan())
                .hasMessageContaining("what the database carries");
        assertThatThrownBy(() -> new Bench().plan()).hasMessageContaining("There is no serverless.yml");
        assertThatThrownBy(() -> new Bench().named("k8s.yaml").plan())
                .hasMessageContaining("There is no file k8s.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://h/d?connection_limit=3, 3, schema.prisma:3",
        "postgresql://h/d, 5, 'Prisma''s default on Lambda, 2 x 2 CPUs + 1'",
        "prisma://accelerate.prisma-data.net/?api_key=k, 0, 'schema.prisma:3, DATABASE_URL leads to Accelerate, which keeps the pool'"
    })
    void theProjectsOwnUrlCountsWhereADescriptorLeavesItToTheDeploy(String url, int pool, String source)
            throws ProblemException {
        for (String environment : List.of("", "  environment: {DATABASE_URL: '${env:DATABASE_URL}'}\n")) {
            PlanResult result = new Bench()
                    .unsaid()
                    .connections(100)
                    .datasource(FakeDatasource.with("DATABASE_URL", url))
                    .file(
                            "serverless.yml",
                            "service: shop\nprovider:\n  name: aws\n" + environment
                                    + "functions:\n  api: {reservedConcurrency: 2}\n")
                    .plan();

            assertThat(pools(result)).containsExactly(pool);
            assertThat(sources(result)).containsExactly(source);
            assertThat(result.plan().peak()).isEqualTo(2L * 2 * pool);
        }
    }

    @Test
    void aUrlOfTheDescriptorAndALimitOfTheCommandLineWinOverTheProjects() throws ProblemException {
        FakeDatasource project = FakeDatasource.with("DATABASE_URL", "postgresql://h/d?connection_limit=3");
        String secret = "    environment: {DATABASE_URL: '${ssm:/url}'}\n";
        String own = "    environment: {DATABASE_URL: 'postgresql://h/d?connection_limit=7'}\n";

        assertThat(pools(new Bench()
                        .unsaid()
                        .connections(100)
                        .datasource(project)
                        .file("serverless.yml", HEAD + "functions:\n  a:\n" + secret + "  b:\n" + own)
                        .plan()))
                .containsExactly(5, 7);
        assertThat(sources(new Bench()
                        .datasource(project)
                        .file("serverless.yml", HEAD + "functions:\n  api: {}\n")
                        .plan()))
                .containsExactly("--connection-limit");
    }

    @Test
    void aDriversPoolTakesNothingFromAnyUrl() throws ProblemException {
        FakeDatasource project = FakeDatasource.with("DATABASE_URL", "postgresql://h/d?connection_limit=3")
                .ownedBy(new PoolOwner.Adapter(
                        "Prisma 7 has no engine.",
                        List.of("@prisma/adapter-pg"),
                        true,
                        List.of(Place.in("package.json", 7, "\"@prisma/adapter-pg\""))));
        PlanResult result = new Bench()
                .unsaid()
                .connections(100)
                .datasource(project)
                .file(
                        "serverless.yml",
                        HEAD
                                + "functions:\n  api:\n    environment: {DATABASE_URL: 'mysql://h/d?connection_limit=1'}\n")
                .plan();

        assertThat(pools(result)).containsExactly(10);
        assertThat(sources(result))
                .singleElement()
                .satisfies(source -> assertThat(source)
                        .startsWith("package.json:7, the default of @prisma/adapter-pg")
                        .contains("--connection-limit N"));
    }

    @Test
    void functionsBehindAccelerateNeedNoLimit() throws ProblemException {
        PlanResult result = new Bench()
                .unsaid()
                .connections(100)
                .datasource(FakeDatasource.with("DATABASE_URL", "prisma://x.prisma-data.net/?api_key=k"))
                .file("serverless.yml", HEAD + "functions:\n  api: {}\n")
                .plan();

        assertThat(result.outcome().ready()).hasValue(true);
        assertThat(result.outcome().findings()).isEmpty();
        assertThat(Bench.suggested(result)).isEmpty();
    }

    private static List<String> sources(PlanResult result) {
        return result.plan().shares().stream()
                .map(share -> share.demand().pool().source())
                .toList();
    }

    private static List<Integer> caps(PlanResult result) {
        return result.plan().shares().stream()
                .map(share -> share.demand().cap().orElse(-1))
                .toList();
    }

    private static List<Integer> pools(PlanResult result) {
        return result.plan().shares().stream()
                .map(share -> share.demand())
                .map(Demand::pool)
                .map(pool -> pool.size().orElse(-1))
                .toList();
    }
}
