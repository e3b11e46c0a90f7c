package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.ConfigCheck;
import dev.slipway.domain.configcheck.SchemaCheck;
import dev.slipway.domain.configcheck.SchemaCheck.Kind;
import dev.slipway.domain.document.Mapping;
import dev.slipway.domain.judgement.Check;
import dev.slipway.domain.judgement.Judged;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** The rules of now.json and vercel.json. */
public final class NowRules {
    private static final ConfigCheck<NowFile> TYPE = new SchemaCheck<>("NOW001", Kind.TYPE);

    private static final List<ConfigCheck<NowFile>> ALWAYS = List.of(
            TYPE,
            new SchemaCheck<>("NOW002", Kind.COUNT),
            new SchemaCheck<>("NOW003", Kind.LENGTH),
            new SchemaCheck<>("NOW004", Kind.KEY),
            new SchemaCheck<>("NOW005", Kind.MISSING),
            new SchemaCheck<>("NOW006", Kind.RANGE),
            new MisplacedLambdaSize(),
            new ExclusiveKeys("NOW008", "functions", List.of("builds"), "Keep one of them; `builds` is the older."),
            new SourceExpression(),
            new SourcePattern(),
            new RouteRule(),
            new VersionRule(),
            new VariableName(),
            new DuplicateRule(),
            new LambdaSizeWithoutEffect(),
            new Deprecated(),
            new CatchAllRule(),
            new DestinationRule());

    private static final List<ConfigCheck<NowFile>> OF_2020 = List.of(
            new ExclusiveKeys(
                    "NOW009",
                    "routes",
                    List.of("rewrites", "redirects", "headers", "cleanUrls", "trailingSlash"),
                    "Write the routes as rewrites, redirects and headers, or these as routes."),
            new UnknownTopKey("NOW016", "now.json as of 2020; the command line passes it over."),
            new OldBuilder("NOW021"),
            new SecretReference("NOW027", ", which `now secrets` kept.", "Today variables are set in the project"));

    private static final List<ConfigCheck<NowFile>> OF_TODAY = List.of(
            new BuildsOfToday(),
            new MemoryOfToday(),
            new LongDuration(
                    "NOW025",
                    800,
                    Integer.MAX_VALUE,
                    "Pro and Enterprise plans (December 2025).",
                    "Write 800 or less, or ask Vercel whether your plan has more."),
            new LongDuration(
                    "NOW026", 300, 800, "Hobby plan (December 2025).", "Write 300 or less for a Hobby project."),
            new UnknownTopKey(
                    "NOW030",
                    "vercel.json: the command line passes it over, and the deployment's server refuses the file."),
            new OldBuilder("NOW031"),
            new ByteOrderMarkRule(),
            new SecretReference(
                    "NOW033",
                    ". There are none any more, so the deployment's server refuses it.",
                    "Remove it here, and set it in the project"),
            new FunctionPatternRule(),
            new FunctionEntry(),
            new Services(),
            new IncludeFilesRule(),
            new NoBuilder(),
            new ProxyRule(),
            new FunctionPathRule(),
            new BuildScriptRule());

    private static final List<Check<NowFolder>> OF_FOLDER =
            List.of(new OneFile(), new LoneNowJson(), new ReadableFile());

    private NowRules() {}

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
        List<Judged> others = (file.today() ? OF_2020 : OF_TODAY)
                .stream()
                        .map(check -> new Judged(
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
