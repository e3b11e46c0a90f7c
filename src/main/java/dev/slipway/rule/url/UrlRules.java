package dev.slipway.rule.url;

import dev.slipway.domain.descriptor.QuotedUrl;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Judged;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.DeployedUrl;
import java.util.List;

/** The rules of connection URLs. */
public final class UrlRules {
    private static final List<Check<DeployedUrl>> OF_TEXT = List.of(
            new UrlParses(),
            new ParametersAreKnown(),
            new PoolerWithoutPgbouncer(),
            new NeedlessPgbouncer(),
            new PlaceholderLeft());
    private static final List<Check<DeployedUrl>> IN_PROJECT = List.of(
            new NoConnectionLimit(),
            new MigrationsThroughPooler(),
            new IgnoredPoolParameters(),
            new TlsFileMissing(),
            new StoredCredentials(),
            new VariableForPrisma(),
            new VariableNotSet());
    private static final List<Check<DeployedDatasource>> OF_DATASOURCE =
            List.of(new SchemaRefused(), new UrlInItsPlace());

    private UrlRules() {}

    /** What the text of a URL shows, wherever it is from. */
    public static List<Check<DeployedUrl>> ofText() {
        return OF_TEXT;
    }

    /** What only a project shows of a URL. */
    public static List<Check<DeployedUrl>> inProject() {
        return IN_PROJECT;
    }

    /** Of a datasource as a whole. */
    public static List<Check<DeployedDatasource>> ofDatasource() {
        return OF_DATASOURCE;
    }

    /** All of them, on a datasource and each of its URLs. */
    public static Outcome judge(DeployedDatasource datasource) {
        Outcome outcome = judgeText(datasource);
        for (DeployedUrl url : datasource.deployedUrls()) {
            outcome = outcome.and(Outcome.judge(IN_PROJECT, url));
        }
        return outcome.and(Outcome.judge(OF_DATASOURCE, datasource));
    }

    /** Those of URLs that files hand to a process with quotation marks around them. */
    public static Outcome judgeQuoted(List<QuotedUrl> urls) {
        Check<QuotedUrl> check = new QuotesAroundUrl();
        return Outcome.of(urls.stream()
                .map(url -> new Judged(check.rule(), check.judge(url)))
                .toList());
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
