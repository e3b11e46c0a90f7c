package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.ConfigCheck;
import dev.slipway.domain.configcheck.SchemaCheck;
import dev.slipway.domain.configcheck.SchemaCheck.Kind;
import dev.slipway.domain.judgement.Outcome;
import java.util.List;

/** The rules of netlify.toml. */
public final class NetlifyRules {
    private static final List<ConfigCheck<NetlifyFile>> ALL = List.of(
            new ValueType(),
            new UnknownSetting(),
            new KnownBundler(),
            new DirectoryOfFunction(),
            new UnknownOfFunction(),
            new UnknownTopKey(),
            new SchemaCheck<>("NTL007", Kind.KEY),
            new SchemaCheck<>("NTL008", Kind.MISSING),
            new ValueRange(),
            new EngineIncluded(),
            new EngineNamed(),
            new PatternTakesNothing(),
            new ClientIgnored(),
            new ClientExternal(),
            new SettingWithoutEffect(),
            new OldBundler(),
            new PluginTwice(),
            new Schedule(),
            new ByteOrderMark(),
            new TargetGenerated(),
            new TargetElsewhere(),
            new TargetTooMany(),
            new RuntimeVariable(),
            new Connections(),
            new BaseFolder());

    private NetlifyRules() {}

    public static List<ConfigCheck<NetlifyFile>> all() {
        return ALL;
    }

    public static Outcome judge(NetlifyFile file) {
        return ConfigCheck.judge(ALL, file);
    }
}
