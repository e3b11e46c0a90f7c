package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.ByteOrderMark;
import dev.slipway.domain.configcheck.ConfigCheck;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.configcheck.SchemaCheck;
import dev.slipway.domain.configcheck.SchemaCheck.Kind;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.RuleVerdict;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** The rules of now.json and vercel.json. */
public final class NowRules {
    private static final ConfigCheck<NowFile> TYPE = rule("NOW001", new SchemaCheck<>(Kind.TYPE));

    private static final List<ConfigCheck<NowFile>> ALWAYS = List.of(
            TYPE,
            rule("NOW002", new SchemaCheck<>(Kind.COUNT)),
            rule("NOW003", new SchemaCheck<>(Kind.LENGTH)),
            rule("NOW004", new SchemaCheck<>(Kind.KEY)),
            rule("NOW005", new SchemaCheck<>(Kind.MISSING)),
            rule("NOW006", new SchemaCheck<>(Kind.RANGE)),
            rule("NOW007", new MisplacedLambdaSize()),
            rule(
                    "NOW008",
                    new ExclusiveKeys("functions", List.of("builds"), "Keep one of them; `builds` is the older.")),
            rule("NOW010", new SourceExpression()),
            rule("NOW011", new SourcePattern()),
            rule("NOW012", new RouteRule()),
            rule("NOW013", new VersionRule()),
            rule("NOW014", new VariableName()),
            rule("NOW015", new DuplicateRule()),
            rule("NOW020", new LambdaSizeWithoutEffect()),
            rule("NOW022", new DeprecatedKeys()),
            rule("NOW028", new CatchAllRule()),
            rule("NOW040", new DestinationRule()));

    private static final List<ConfigCheck<NowFile>> OF_2020 = List.of(
            rule(
                    "NOW009",
                    new ExclusiveKeys(
                            "routes",
                            List.of("rewrites", "redirects", "headers", "cleanUrls", "trailingSlash"),
                            "Write the routes as rewrites, redirects and headers, or these as routes.")),
            rule("NOW016", new UnknownNowKey("now.json as of 2020; the command line passes it over.")),
            rule("NOW021", new OldBuilder()),
            rule(
                    "NOW027",
                    new SecretReference(", which `now secrets` kept.", "Today variables are set in the project")));

    private static final List<ConfigCheck<NowFile>> OF_TODAY = List.of(
            rule("NOW023", new BuildsOfToday()),
            rule("NOW024", new MemoryOfToday()),
            rule(
                    "NOW025",
                    new LongDuration(
                            800,
                            Integer.MAX_VALUE,
                            "Pro and Enterprise plans (December 2025).",
                            "Write 800 or less, or ask Vercel whether your plan has more.")),
            rule(
                    "NOW026",
                    new LongDuration(
                            300, 800, "Hobby plan (December 2025).", "Write 300 or less for a Hobby project.")),
            rule(
                    "NOW030",
                    new UnknownNowKey(
                            "vercel.json: the command line passes it over, and the deployment's server refuses the file.")),
            rule("NOW031", new OldBuilder()),
            rule(
                    "NOW032",
                    new ByteOrderMark<>(
                            "Vercel's command line cannot read a file that begins with a byte order mark (U+FEFF).")),
            rule(
                    "NOW033",
                    new SecretReference(
                            ". There are none any more, so the deployment's server refuses it.",
                            "Remove it here, and set it in the project")),
            rule("NOW034", new FunctionPatternRule()),
            rule("NOW035", new FunctionEntry()),
            rule("NOW036", new Services()),
            rule("NOW037", new IncludeFilesRule()),
            rule("NOW038", new NoBuilder()),
            rule("NOW041", new ProxyRule()),
            rule("NOW042", new FunctionPathRule()),
            rule("NOW043", new BuildScriptRule()));

    private static final List<Check<NowFolder>> OF_FOLDER =
            List.of(new OneFile("NOW017"), new LoneNowJson("NOW029"), new ReadableFile("NOW039"));

    private NowRules() {}

    private static ConfigCheck<NowFile> rule(String id, Look<NowFile> look) {
        return new ConfigCheck<>(id, look);
    }

    /** Each of them. */
    public static List<Check<?>> all() {
        return Stream.of(ALWAYS, OF_2020, OF_TODAY, OF_FOLDER)
                .<Check<?>>flatMap(List::stream)
                .toList();
    }

    /** Those of one file, by its era. */
    public static Outcome judge(NowFile file) {
        if (!(file.document().root() instanceof Mapping)) {
            return ConfigCheck.judge(List.of(TYPE), file);
        }
        List<RuleVerdict> others = (file.today() ? OF_2020 : OF_TODAY)
                .stream()
                        .map(check -> new RuleVerdict(
                                check.rule(),
                                new Verdict.NotApplicable(
                                        "the file is judged as " + file.era().words())))
                        .toList();
        return ConfigCheck.judge(ALWAYS, file)
                .and(ConfigCheck.judge(file.today() ? OF_TODAY : OF_2020, file))
                .and(Outcome.of(others));
    }

    /** Those of a folder. */
    public static Outcome judge(NowFolder folder) {
        return Outcome.judge(OF_FOLDER, folder);
    }
}
