package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import dev.slipway.report.outcome.OutcomeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database part of {@code slipway deploy-check lambda}, through the command line and the bundled table. */
class DeployCheckLambdaTest {
    @TempDir
    private Path folder;

    private Ran ran = Ran.NOT_YET;

    @ParameterizedTest
    @CsvSource({
        "t2.micro, 77",
        "t2.small, 188",
        "t2.medium, 403",
        "t2.large, 846",
        "t2.xlarge, 1733",
        "t2.2xlarge, 3508",
        "m5.large, 813",
        "m5.xlarge, 1681",
        "m5.2xlarge, 3419",
        "m5.4xlarge, 4990",
        "db.m5.large, 813",
        "DB.M5.LARGE, 813"
    })
    void aSizeOfTheDeploymentPageAnswersWithThePagesNumber(String instance, int limit) {
        int code = run("--instance " + instance);

        assertThat(code).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("concurrency limit  " + limit + " ")
                .contains("--reserved-concurrent-executions " + limit + "\n")
                .contains("slipway datasource limit 1\n");
    }

    /** What its own "not checked" says of CON001 where no file declares a function. */
    @Test
    void functionsWithTheirNumbersCountAsTheyDoForCheck() {
        int fits = run("--instance m5.large --function api,reserved=20,pool=5");
        String told = ran.out();
        int exceeds = run("--instance m5.large --function api,reserved=20 --function worker,reserved=400");

        assertThat(fits).as(ran.err()).isZero();
        assertThat(told).contains("--function-name api ").doesNotContain("CON001");
        assertThat(exceeds).isEqualTo(1);
        assertThat(words())
                .contains("--function-name api ")
                .contains("400 x 5 x 2 (worker)")
                // No file has those numbers, so that no command could write others.
                .contains("Set what fits, by hand: api 4, worker 77");
    }

    @Test
    void theNotesAreThoseOfAnExpertEachWithItsNumber() {
        run("--instance m5.large");

        assertThat(words())
                .contains("max_connections is 823")
                .contains("2 x 813 x 1 = 1626")
                .contains("Safe in a deploy: 406 (--deploy-overlap 2)")
                .contains("900 can be reserved")
                .contains("813 leaves 187")
                .contains("with --reserve 10 the limit is 803")
                .contains("813 sandboxes 4065")
                .contains("that of PostgreSQL on RDS")
                .contains("No package was named");
    }

    @Test
    void aLimitBeyondTheDefaultQuotaStaysAndIsCalledImpossibleThere() {
        run("--instance m5.xlarge");

        assertThat(words())
                .startsWith("concurrency limit 1681")
                .contains("1681 cannot be reserved in a default account")
                .contains("quota of 1781")
                .contains("or reserve 900");
    }

    @ParameterizedTest
    @CsvSource({
        "--instance m5.large --connection-limit 5, 162",
        "--instance m5.large --reserve 13, 800",
        "--instance m5.large --deploy-overlap 2, 406",
        "--instance m5.large --reserve 7 --deploy-overlap 2, 403",
        "--instance m5.xlarge --account-concurrency 1000, 900",
        "--instance m5.large --account-concurrency 101, 1",
        "--instance m5.large --rps 300 --duration 250, 83",
        "--instance m5.large --rps 0.5 --duration 100, 1",
        "--max-connections 100, 100",
        "--max-connections 100 --instance m5.large, 100",
        "--instance m7g.large, 827",
        "--instance t3.micro --engine mysql, 60",
        "--instance m5.large --engine sqlserver, 32767",
        "--instance standard-0, 120",
        "--instance t3.medium --engine aurora-mysql, 90",
        "--instance t3.medium --engine aurora-postgresql, 417"
    })
    void theOptionsChangeTheArithmetic(String options, int limit) {
        int code = run(options);

        assertThat(code).isZero();
        assertThat(ran.out()).startsWith("concurrency limit  " + limit + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --instance t2.micro --connection-limit 78                    | Not one sandbox fits
            --instance t2.micro --reserve 77                             | Not one sandbox fits
            --max-connections 9 --account-concurrency 10                 | Nothing can be reserved
            --instance m5.large --rps 5000 --duration 200                | The traffic needs 1100 sandboxes
            --instance m5.xlarge --rps 5000 --duration 200 --account-concurrency 1000 | 900 is the most that fits into the account's quota
            --max-connections 2000 --account-concurrency 10 --rps 300 --duration 250ms | quota is less than the traffic
            """)
    void whatDoesNotFitIsFoundAndTheExitCodeSaysSo(String options, String found) {
        int code = run(options);

        assertThat(code).isEqualTo(1);
        assertThat(words()).contains("error CON001").contains(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --instance m5.larg                          | m5.large
            --instance m5.larg                          | --max-connections N
            --instance m5.large --engine postgress      | postgresql
            --instance serverless                       | serverless.1acu
            --instance micro                            | --engine supabase
            --engine mysql                              | --instance m5.large
            --instance m5.large --connection-limit 0    | --connection-limit 0
            --instance m5.large --connection-limit 1.5  | --connection-limit 1.5
            --instance m5.large --reserve -1            | --reserve
            --instance m5.large --deploy-overlap 11     | from 1 to 10
            --instance m5.large --account-concurrency 0 | --account-concurrency 0
            --instance m5.large --rps 10                | --duration is missing
            --instance m5.large --rps 0 --duration 10   | --rps 0
            --instance m5.large --rps 1 --duration 16m  | 15 minutes, after which Lambda ends every request
            --instance m5.large --rps 1 --duration 900001 | 15 minutes
            --instance m5.large --rps 1 --duration 0ms  | from 1 ms
            --instance m5.large --rps 1 --duration 2parsecs | 2parsecs
            --instance m5.large --rps 1.2345 --duration 10 | --rps 1.2345
            --max-connections 99999999999999999999      | --max-connections 99999999999999999999
            --instance m5.large --function a;b          | --function a;b
            --instance m5.large --emit ansible          | ansible
            --instance m5.large --emit sam --format json | --emit and --format
            """)
    void aWrongLineIsRefusedWithWhatToTypeInstead(String options, String named) {
        int code = run(options);

        assertThat(code).isEqualTo(2);
        assertThat(ran.err()).contains("error: ").contains(named);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aUsersSizesWinAndAreNamedAsTheSource() throws IOException {
        Files.writeString(
                folder.resolve("sizes.yaml"),
                "- {engine: postgresql, instance: db.m5.large, value: 505, reserved: 5, source: our group}\n");

        int code = run("--instance m5.large --instances sizes.yaml");

        assertThat(code).isZero();
        assertThat(words()).startsWith("concurrency limit 500").contains("our group");
    }

    @Test
    void aWrongRowOfAUserIsNamedWithItsLine() throws IOException {
        Files.writeString(
                folder.resolve("sizes.yaml"),
                "rows:\n  - {engine: postgresql, instance: m5.large, value: 500}\n  - {engine: mysql, instance: x, valu: 1}\n");

        int code = run("--instance m5.large --instances sizes.yaml");

        assertThat(code).isEqualTo(3);
        assertThat(ran.err()).contains("sizes.yaml:3").contains("did you mean \"value\"?");
    }

    @Test
    void aTableInTheDataFolderStandsInPlaceOfTheBundledOne() throws IOException {
        Files.writeString(
                folder.resolve("capacity.tsv"),
                "engine\tinstance\tvalue\tkind\tdate\tsource\npostgresql\tm5.large\t400\tmeasured\t2026\tus\n");

        ran = new CommandsInProcess(folder, Map.of("SLIPWAY_DATA", folder.toString()))
                .run("deploy-check", "lambda", "--instance", "m5.large");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("concurrency limit  400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-cli", "sam", "cloudformation", "serverless", "terraform", "cdk", "pulumi", "sst"})
    void aSnippetIsAllThatGoesToStandardOutput(String tool) {
        int code = run("--instance m5.large --emit " + tool);

        assertThat(code).isZero();
        assertThat(ran.out()).contains("813").doesNotContain("note", "concurrency limit  ");
        assertThat(ran.err()).contains("note: deploy overlap").contains("--function NAME");
    }

    @Test
    void whereNothingFitsThereIsNoSnippet() {
        int code = run("--max-connections 5 --connection-limit 6 --emit sam");

        assertThat(code).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("CON001");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatOfAJudgementIsWritten(OutcomeFormat format) {
        int code = run("--instance m5.large --format " + format.word());

        assertThat(code).isZero();
        assertThat(ran.out()).isNotEmpty();
    }

    @Test
    void aFolderWithoutAProjectAndADatabaseIsRefusedAsInput() {
        int code = run("");

        assertThat(code).isEqualTo(3);
        assertThat(ran.err()).contains("No project here", folder.toString(), "--instance m5.large");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void inAProjectTheLimitCountsTheVersionsThatThePlanCounts() throws IOException {
        service("reservedConcurrency: 10");

        int code = run("--max-connections 900");

        assertThat(code).isZero();
        assertThat(words())
                .startsWith("concurrency limit 150 (connection_limit=3)")
                .contains("/ 2 versions of the code at once in a deploy")
                .contains("where old ones are drained first: --deploy-overlap 1");
    }

    @Test
    void onePeakThatDoesNotFitIsFoundOnce() throws IOException {
        service("reservedConcurrency: 10");

        int code = run("--max-connections 5");

        assertThat(code).isEqualTo(1);
        assertThat(ran.out().split("CON001", -1)).hasSize(2);
    }

    @Test
    void whatAProjectKeepsFreeIsKeptFreeHereToo() throws IOException {
        service("reservedConcurrency: 10");
        Files.writeString(
                folder.resolve("slipway.yaml"),
                "database: {max-connections: 900}\nheadroom: 10\nclients: {migrations: 2}\n");

        run("");

        assertThat(words()).contains("- 2 migrations slipway.yaml:3", "- 90 headroom, 10 % slipway.yaml:2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            api: {handler: a.b}                        |                | for api (serverless.yml:7): slipway connections plan --max-connections 100 --write
            api: {handler: a.b, reservedConcurrency: 5} |                | for api (serverless.yml:7)
            {api: {handler: a.b}, job: {handler: a.c}} |                | for api, job together: slipway connections plan
            {api: {handler: a.b}, job: {handler: a.c}} | --function job | for job (serverless.yml:7)
            """)
    void aFunctionOfAFileIsCalledAsThereAndNotAsTheDeployCallsIt(String functions, String option, String told)
            throws IOException {
        service("runtime: nodejs24.x");
        String text = Files.readString(folder.resolve("serverless.yml"));
        Files.writeString(
                folder.resolve("serverless.yml"),
                text.replaceFirst("(?s)functions:.*", "functions:\n  ").strip() + "\n  " + functions + "\n");

        run("--max-connections 100 " + (option == null ? "" : option));

        assertThat(words()).contains(told).doesNotContain("my-function", "put-function-concurrency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"arm64", "aarch64", "ARM64"})
    void theRuntimeOfTheLineWinsInTheWordsOfAnyPlatform(String arch) throws IOException {
        service("runtime: nodejs22.x");

        run("--runtime nodejs18.x --arch " + arch);

        assertThat(words())
                .contains("nodejs18.x --runtime", arch + " --arch", "linux-arm64-openssl-1.0.x")
                .doesNotContain("nodejs22.x serverless.yml");
    }

    @Test
    void anArchitectureThatIsNoneIsRefused() {
        int code = run("--instance m5.large --arch foo");

        assertThat(code).isEqualTo(2);
        assertThat(ran.err()).contains("--arch foo", "aarch64");
    }

    @Test
    void aSuppressedFindingIsCountedAndDoesNotFailTheCheck() throws IOException {
        service("reservedConcurrency: 1000");
        Files.writeString(folder.resolve("slipway.yaml"), "suppress:\n  - {rule: CON001, reason: drained by hand}\n");

        int code = run("--max-connections 900");
        int strict = run("--max-connections 900 --fail-on warning");

        assertThat(code).isZero();
        assertThat(strict).isEqualTo(1);
        assertThat(words()).contains("drained by hand");
    }

    private void service(String function) throws IOException {
        CommandsInProcess project = new CommandsInProcess(folder);
        project.write(
                "serverless.yml",
                "service: s\nprovider:\n  name: aws\n  environment:\n"
                        + "    DATABASE_URL: postgresql://u:p@h/d?connection_limit=3\n"
                        + "functions:\n  api:\n    handler: a.b\n    " + function + "\n");
        project.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        project.write("node_modules/@prisma/client/package.json", "{\"version\": \"6.19.3\"}");
        project.writeSchema();
    }

    @Test
    void theSizesAreListedByEngine() {
        ran = new CommandsInProcess(folder, Map.of()).run("connections", "instances", "--engine", "heroku-postgresql");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().toList())
                .anyMatch(line -> line.startsWith("engine ") && line.contains("connections  kind"))
                .anyMatch(line -> line.matches("heroku-postgresql +standard-0 +120 +published +\\S+ +\\S.*"))
                .noneMatch(line -> line.startsWith("postgresql"));
    }

    private int run(String options) {
        String line = ("deploy-check lambda " + options.strip()).strip();
        ran = new CommandsInProcess(folder, Map.of()).run(line.split(" +"));
        return ran.code();
    }

    /** The text without its line breaks and columns. */
    private String words() {
        return ran.out().replaceAll("\\s+", " ");
    }
}
