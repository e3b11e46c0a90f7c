package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.ByteOrderMark;
import dev.slipway.domain.configcheck.ConfigCheck;
import dev.slipway.domain.configcheck.Look;
import dev.slipway.domain.configcheck.SchemaCheck;
import dev.slipway.domain.configcheck.SchemaCheck.Kind;
import dev.slipway.domain.judgement.Outcome;
import java.util.List;

/** The rules of netlify.toml. */
public final class NetlifyRules {
    private static final List<ConfigCheck<NetlifyFile>> ALL = List.of(
            rule("NTL001", new ValueType()),
            rule("NTL002", new UnknownSetting()),
            rule("NTL003", new KnownBundler()),
            rule("NTL004", new DirectoryOfFunction()),
            rule("NTL005", new UnknownOfFunction()),
            rule("NTL006", new UnknownNetlifyKey()),
            rule("NTL007", new SchemaCheck<>(Kind.KEY)),
            rule("NTL008", new SchemaCheck<>(Kind.MISSING)),
            rule("NTL009", new ValueRange()),
            rule("NTL010", new EngineIncluded()),
            rule("NTL011", new EngineNamed()),
            rule("NTL012", new PatternTakesNothing()),
            rule("NTL013", new ClientIgnored()),
            rule("NTL014", new ClientExternal()),
            rule("NTL015", new SettingWithoutEffect()),
            rule("NTL016", new OldBundler()),
            rule("NTL017", new PluginTwice()),
            rule("NTL018", new Schedule()),
            rule("NTL019", new ByteOrderMark<>("Netlify's reader refuses a byte order mark (U+FEFF).")),
            rule("NTL020", new TargetGenerated()),
            rule("NTL021", new TargetElsewhere()),
            rule("NTL022", new TargetTooMany()),
            rule("NTL023", new RuntimeVariable()),
            rule("NTL024", new Connections()),
            rule("NTL025", new BaseFolder()));

    private NetlifyRules() {}

    private static ConfigCheck<NetlifyFile> rule(String id, Look<NetlifyFile> look) {
        return new ConfigCheck<>(id, look);
    }

    public static List<ConfigCheck<NetlifyFile>> all() {
        return ALL;
    }

    public static Outcome judge(NetlifyFile file) {
        return ConfigCheck.judge(ALL, file);
    }
}
