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
import dev.slipway.domain.dotenv.DotEnvEntry;
import dev.slipway.domain.dotenv.DotEnvText;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Fix;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;
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
    private static final Path FOLDER = Path.of("shop").toAbsolutePath();
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rule | it stands in | URL                                                              | answer
            URL003 | environment  | postgresql://u:p@h/d?connection_limit=1                          | Passed
            URL003 | environment  | mysql://u:p@h/d                                                  | Found
            URL003 | environment  | mysql://u:p@h:x/d                                                | NotApplicable
            URL003 | environment  | mongodb://u:p@h/d                                                | NotApplicable
            URL003 | environment  | file:./dev.db                                                    | NotApplicable
            URL006 | environment  | postgresql://u:p@a.pooler.supabase.com:6543/d?pgbouncer=true      | Found
            URL006 | environment  | postgresql://u:p@a.pooler.supabase.com:5432/d                     | Passed
            URL006 | environment  | mysql://u:p@h/d                                                  | NotApplicable
            URL010 | environment  | postgresql://u:p@h/d?sslcert=there.pem                           | Passed
            URL010 | environment  | postgresql://u:p@h/d?sslcert=gone.pem                            | Found
            URL010 | environment  | postgresql://u:p@h/d?sslcert=/etc/gone.pem                       | NotChecked
            URL011 | environment  | postgresql://u:hunter2@db.example.com/d                          | Passed
            URL011 | prisma.config.ts | postgresql://u:hunter2@db.example.com/d                      | Found
            URL011 | prisma.config.ts | postgresql://u:password@db.example.com/d                     | Passed
            URL011 | prisma.config.ts | postgresql://u@db.example.com/d                              | Passed
            URL011 | prisma.config.ts | mongodb+srv://u@db.example.com/d                             | Passed
            URL011 | prisma.config.ts | postgresql://u@db.example.com/d?sslpassword=hunter2          | Found
            URL011 | prisma.config.ts | sqlserver://db.example.com;user=u;password=hunter2           | Found
            URL011 | prisma.config.ts | prisma://accelerate.prisma-data.net/?api_key=hunter2         | Found
            URL011 | prisma.config.ts | https://hunter2@db.example.com/d                             | Found
            URL011 | fly.toml     | postgresql://u:hunter2@db.example.com/d                          | Found
            URL011 | fly.toml     | postgresql://u:hunter2@db/d                                      | Passed
            """)
    void eachRuleAnswersOfAUrl(String rule, String file, String url, String answer) {
        UrlOrigin origin = switch (file) {
            case "environment" -> new UrlOrigin.ProcessVariable("DATABASE_URL");
            case "fly.toml" -> new UrlOrigin.Descriptor(place(file), 0, true);
            default -> new UrlOrigin.ConfigLiteral(place(file));
        };
        MappedText written = MappedText.plain(url, new TextRange(0, url.length()));

        Outcome outcome = UrlRules.judge(DeployedDatasource.of(
                project(origin, written, Optional.empty(), new PoolOwner.Engine()),
                path -> path.endsWith("there.pem"),
                Optional.empty()));

        assertThat(outcome.judged())
                .filteredOn(each -> each.rule().equals(rule))
                .extracting(each -> each.verdict().getClass().getSimpleName())
                .containsExactly(answer);
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
        DotEnvText env = DotEnvText.parse(text);
        DotEnvEntry entry = env.entry("DATABASE_URL").orElseThrow();
        UrlOrigin origin = new UrlOrigin.EnvFile(place(".env"), env, entry, "Prisma loads it");
        return DeployedDatasource.of(
                project(origin, entry.mapped(), Optional.of("postgresql"), pool), path -> true, scalesOut);
    }

    private static FilePlace place(String file) {
        return new FilePlace(FOLDER.resolve(file), file, 2);
    }

    private static ProjectDatasource project(
            UrlOrigin origin, MappedText written, Optional<String> provider, PoolOwner pool) {
        FilePlace schema = place("schema.prisma");
        ConfiguredUrl url = new ConfiguredUrl(
                "url",
                schema,
                false,
                Optional.of("DATABASE_URL"),
                origin,
                Optional.of(written),
                value -> value,
                List.of(),
                List.of());
        return new ProjectDatasource(
                FOLDER,
                Optional.empty(),
                Optional.of("schema.prisma"),
                provider,
                Optional.of(schema),
                List.of(url),
                Optional.empty(),
                pool,
                List.of(),
                List.of());
    }
}
