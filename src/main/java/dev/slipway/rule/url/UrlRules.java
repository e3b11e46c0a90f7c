package dev.slipway.rule.url;

import dev.slipway.domain.connections.Plan;
import dev.slipway.domain.descriptor.QuotedUrl;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.schema.InvalidSchema;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.DeployedUrl;
import dev.slipway.domain.urlsource.ReachedUrl;
import dev.slipway.domain.urlsource.ReleasedDatasource;
import dev.slipway.domain.urlsource.ShippedFile;
import dev.slipway.domain.urlsource.ShippedUrl;
import java.util.ArrayList;
import java.util.List;

/** The rules of connection URLs. */
public final class UrlRules {
    private static final List<Check<DeployedUrl>> OF_TEXT = List.of(
            new UrlParses("URL001"),
            new ParametersAreKnown("URL002"),
            new PoolerWithoutPgbouncer("URL004"),
            new NeedlessPgbouncer("URL005"),
            new PlaceholderLeft("URL013"));
    private static final List<Check<DeployedUrl>> IN_PROJECT = List.of(
            new NoConnectionLimit("URL003"),
            new MigrationsThroughPooler("URL006"),
            new IgnoredPoolParameters("URL007"),
            new TlsFileMissing("URL010"),
            new StoredCredentials("URL011"),
            new VariableForPrisma("URL012"),
            new VariableNotSet("URL014"));
    private static final List<Check<DeployedDatasource>> OF_DATASOURCE =
            List.of(new SchemaRefused("SCH001"), new UrlInItsPlace("URL008"));

    private static final List<Check<ReachedUrl>> FROM_PLATFORM =
            List.of(new HostOutOfReach("URL009"), new FileThrownAway("URL016"));

    private UrlRules() {}

    /** What only the place shows where a project goes. */
    public static List<Check<ReachedUrl>> fromPlatform() {
        return FROM_PLATFORM;
    }

    /** Of what a platform runs before a deploy. */
    public static List<Check<ReleasedDatasource>> ofRelease() {
        return List.of(new ReleaseMigratesFile("URL015"));
    }

    /** What the text of a URL shows, wherever it is from. */
    public static List<Check<DeployedUrl>> ofText() {
        return OF_TEXT;
    }

    /** What only a project shows of a URL. */
    public static List<Check<DeployedUrl>> inProject() {
        return IN_PROJECT;
    }

    /** Of a file that a URL names, in what ships. */
    public static List<Check<ShippedFile>> ofShippedFiles() {
        return List.of(new TlsFileNotShipped("URL010"));
    }

    /** Of a datasource as a whole. */
    public static List<Check<DeployedDatasource>> ofDatasource() {
        return OF_DATASOURCE;
    }

    /** All of them, on a datasource and each of its URLs, as every stage has them. */
    public static Outcome judge(DeployedDatasource datasource) {
        return ByStage.of(datasource, UrlRules::judgeUrls).and(Outcome.judge(OF_DATASOURCE, datasource));
    }

    private static Outcome judgeUrls(DeployedDatasource datasource) {
        Outcome outcome = judgeText(datasource);
        for (DeployedUrl url : datasource.deployedUrls()) {
            outcome = outcome.and(Outcome.judge(IN_PROJECT, url));
        }
        return outcome;
    }

    /**
     * Those of URLs that platforms' files hand to a process.
     *
     * @param urls what was said of the project's own
     */
    public static Outcome judgeDeclared(Plan plan, List<QuotedUrl> quoted, Outcome urls) {
        NoConnectionLimit limit = new NoConnectionLimit("URL003");
        UrlParses parses = new UrlParses("URL001");
        List<RuleVerdict> judged = new ArrayList<>(List.of(new RuleVerdict(limit.rule(), limit.judge(plan, urls))));
        quoted.forEach(url -> judged.add(new RuleVerdict(parses.rule(), parses.judge(url))));
        return Outcome.of(judged);
    }

    /** Whether what ships holds credentials; nothing is said where nothing was given. */
    public static Outcome judgeShipped(List<ShippedUrl> urls) {
        StoredCredentials stored = new StoredCredentials("URL011");
        return Outcome.of(List.of(new RuleVerdict(stored.rule(), stored.judge(urls))));
    }

    /** Of a schema that Prisma refuses, so that nothing else can be told of it. */
    public static RuleVerdict refused(InvalidSchema schema) {
        SchemaRefused rule = new SchemaRefused("SCH001");
        return new RuleVerdict(rule.rule(), rule.judge(schema));
    }

    /** Those that need no project. */
    public static Outcome judgeText(DeployedDatasource datasource) {
        Outcome outcome = Outcome.of(List.of());
        for (DeployedUrl url : datasource.deployedUrls()) {
            outcome = outcome.and(Outcome.judge(OF_TEXT, url));
        }
        return outcome;
    }
}
