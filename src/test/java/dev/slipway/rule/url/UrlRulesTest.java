package dev.slipway.rule.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.capacity.Budget;
import dev.slipway.domain.connections.Demand;
import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.connections.Pool;
import dev.slipway.domain.connections.Setting;
import dev.slipway.domain.connections.Settings;
import dev.slipway.domain.connections.Share;
import dev.slipway.domain.connections.Workload;
import dev.slipway.domain.connections.WorkloadKind;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.UrlOrigin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlRulesTest {
    private static final String ENV = "A=1\nDATABASE_URL=\"postgresql://u:s3cr3t@db:54x32/d\"\n";

    @Test
    void aDefectHasTheLineAndTheColumnOfTheFile() {
        Finding finding =
                UrlRules.judge(datasource(ENV, Optional.empty())).findings().get(0);

        Place place = finding.evidence().get(0);
        assertThat(finding.rule()).isEqualTo("URL001");
        assertThat(ENV.split("\n")[place.line() - 1].substring(place.column() - 1))
                .startsWith("54x32");
        assertThat(place.text()).doesNotContain("s3cr3t");
    }

    @Test
    void noLimitIsANoteUntilThePlatformIsKnownToScaleOut() {
        String sound = ENV.replace("54x32", "5432");

        Finding unknown = limit(UrlRules.judge(datasource(sound, Optional.empty())));
        Finding lambda = limit(UrlRules.judge(datasource(sound, Optional.of("AWS Lambda"))));

        assertThat(unknown.severity()).isEqualTo(Severity.NOTE);
        assertThat(lambda.severity()).isEqualTo(Severity.WARNING);
        assertThat(lambda.message()).contains("AWS Lambda");
        assertThat(lambda.fix()).contains(new Fix.LimitConnections(1));
    }

    @Test
    void aUrlThatFunctionsTakeFromTheProjectIsFoundFaultWithOnce() {
        Outcome urls = UrlRules.judge(datasource(ENV.replace("54x32", "5432"), Optional.of("AWS Lambda")));

        Outcome ofProject = UrlRules.judgeDeclared(plan(Place.in(".env", 2, "x")), List.of(), urls);
        Outcome ofDescriptor = UrlRules.judgeDeclared(plan(Place.in("serverless.yml", 2, "x")), List.of(), urls);

        assertThat(ofProject.findings()).isEmpty();
        assertThat(ofDescriptor.findings()).extracting(Finding::rule).containsExactly("URL003");
    }

    /** Of an adapter that is only installed nobody knows whether a client is given it. */
    @ParameterizedTest
    @CsvSource({
        "URL004, x.pooler.supabase.com:6543/d",
        "URL005, x.proxy-a1.eu-central-1.rds.amazonaws.com/d?pgbouncer=true",
        "URL003, db/d"
    })
    void whatOnlyAnEngineMindsIsDoubtedForAnInstalledAdapterAndGoneForAUsedOne(String rule, String rest) {
        Outcome engine = judged(rest, new PoolOwner.Engine());
        Outcome installed = judged(rest, adapter(false));
        Outcome used = judged(rest, adapter(true));

        assertThat(finding(engine, rule)).isPresent();
        assertThat(finding(installed, rule).orElseThrow().severity()).isNotEqualTo(Severity.ERROR);
        assertThat(finding(installed, rule).orElseThrow().message()).contains("only the code tells", "package.json:5");
        assertThat(finding(used, rule)).isEmpty();
    }

    @Test
    void thatALimitHasNoEffectIsNotSaidOfAnAdapterThatIsOnlyInstalled() {
        Finding installed = finding(judged("db/d?connection_limit=3", adapter(false)), "URL007")
                .orElseThrow();
        Finding used = finding(judged("db/d?connection_limit=3", adapter(true)), "URL007")
                .orElseThrow();

        assertThat(installed.message()).contains("connection_limit may have no effect");
        assertThat(used.message()).contains("connection_limit has no effect");
    }

    private static Outcome judged(String rest, PoolOwner pool) {
        String text = "A=1\nDATABASE_URL=\"postgresql://u:p@" + rest + "\"\n";
        return UrlRules.judge(datasource(text, Optional.of("AWS Lambda"), pool));
    }

    private static PoolOwner adapter(boolean certain) {
        return new PoolOwner.Adapter(
                "why.", List.of("@prisma/adapter-pg"), certain, List.of(Place.in("package.json", 5, "x")));
    }

    private static Optional<Finding> finding(Outcome outcome, String rule) {
        return outcome.findings().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst();
    }

    private static Finding limit(Outcome outcome) {
        return finding(outcome, "URL003").orElseThrow();
    }

    @Test
    void onlyALimitThatWasReadPasses() {
        Place place = Place.in("serverless.yml", 2, "x");
        Outcome none = Outcome.of(List.of());

        Outcome assumed = UrlRules.judgeDeclared(plan(Setting.absent(), place), List.of(), none);
        Outcome read = UrlRules.judgeDeclared(plan(new Setting.Known(1, place), place), List.of(), none);

        assertThat(assumed.passed()).isEmpty();
        assertThat(read.passed()).containsExactly("URL003");
    }

    private static Plan plan(Place leftOut) {
        return plan(new Setting.LeftOut(leftOut), leftOut);
    }

    private static Plan plan(Setting pool, Place place) {
        Settings settings = Settings.NONE.withPool(pool);
        Workload api = new Workload("api", WorkloadKind.FUNCTION, settings, place);
        Demand demand = new Demand(api, new Pool(OptionalInt.of(5), "", true), 2);
        return new Plan(
                new Budget(10, List.of()),
                List.of(new Share(demand, OptionalInt.empty())),
                Setting.absent(),
                List.of(),
                List.of(),
                "");
    }

    private static DeployedDatasource datasource(String text, Optional<String> scalesOut) {
        return datasource(text, scalesOut, new PoolOwner.Engine());
    }

    private static DeployedDatasource datasource(String text, Optional<String> scalesOut, PoolOwner pool) {
        Path folder = Path.of("shop").toAbsolutePath();
        DotEnvText env = DotEnvText.parse(text);
        UrlOrigin origin = new UrlOrigin.EnvFile(
                new FilePlace(folder.resolve(".env"), ".env", 2),
                env,
                env.entry("DATABASE_URL").orElseThrow(),
                "Prisma loads it");
        FilePlace schema = new FilePlace(folder.resolve("schema.prisma"), "schema.prisma", 3);
        ConfiguredUrl url = new ConfiguredUrl(
                "url",
                schema,
                false,
                Optional.of("DATABASE_URL"),
                origin,
                Optional.of(env.entry("DATABASE_URL").orElseThrow().mapped()),
                value -> value,
                List.of(),
                List.of());
        ProjectDatasource project = new ProjectDatasource(
                folder,
                Optional.empty(),
                Optional.of("schema.prisma"),
                Optional.of("postgresql"),
                Optional.of(schema),
                List.of(url),
                Optional.empty(),
                pool,
                List.of(),
                List.of());
        return DeployedDatasource.of(project, path -> true, scalesOut);
    }
}
