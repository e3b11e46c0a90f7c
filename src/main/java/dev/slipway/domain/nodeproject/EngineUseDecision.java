package dev.slipway.domain.nodeproject;

import dev.slipway.domain.nodeproject.EngineSettings.Setting;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which query engine a client loads, by what its Prisma version makes of schema and environment. */
public final class EngineUseDecision {
    private static final String ENGINE_TYPE = "PRISMA_CLIENT_ENGINE_TYPE";
    /** The last line with engines; what a project most likely uses when nothing tells its version. */
    private static final PrismaVersion UNKNOWN = PrismaVersion.of("6.19.3");

    private final PrismaVersion version;
    private final Map<String, String> environment;

    /** Decides for one version; empty is taken for the last line that has engines. */
    public EngineUseDecision(Optional<PrismaVersion> version, Map<String, String> environment) {
        this.version = version.orElse(UNKNOWN);
        this.environment = Map.copyOf(environment);
    }

    public EngineUse decide(EngineSettings settings) {
        if (version.major() >= 7) {
            return new EngineUse.None("Prisma " + version + " has no query engine");
        }
        return version.major() < 3 ? beforeThree(settings) : fromThree(settings);
    }

    private EngineUse beforeThree(EngineSettings settings) {
        // nApi came with 2.17 and left with 2.30; the variable with 2.20.
        boolean feature =
                version.isAtLeast("2.17.0") && settings.previewFeatures().contains("nApi");
        boolean forced = version.isAtLeast("2.20.0") && isSet("PRISMA_FORCE_NAPI");
        return feature || forced ? new EngineUse.Library() : new EngineUse.Executable();
    }

    private EngineUse fromThree(EngineSettings settings) {
        return generatedWithout()
                .or(() -> asked(fromEnvironment()))
                .or(() -> asked(settings.engineType()))
                .or(() -> compiled(settings))
                .or(() -> accelerated(settings.url()))
                .orElseGet(EngineUse.Library::new);
    }

    private Optional<EngineUse> generatedWithout() {
        return List.of("PRISMA_GENERATE_NO_ENGINE", "PRISMA_GENERATE_ACCELERATE", "PRISMA_GENERATE_DATAPROXY").stream()
                .filter(this::isSet)
                .filter(name -> !name.equals("PRISMA_GENERATE_NO_ENGINE") || version.isAtLeast("5.2.0"))
                .findFirst()
                .map(name -> new EngineUse.None(name + " is set"));
    }

    private Optional<Setting> fromEnvironment() {
        return Optional.ofNullable(environment.get(ENGINE_TYPE)).map(value -> new Setting(value, ENGINE_TYPE));
    }

    /** What an engine type asks for; empty for a value that the version does not know, which it ignores. */
    private Optional<EngineUse> asked(Optional<Setting> type) {
        return type.flatMap(setting -> switch (setting.value()) {
            case "library" -> Optional.of(new EngineUse.Library());
            case "binary" -> Optional.of(new EngineUse.Executable());
            case "client" -> version.isAtLeast("6.16.0") ? without(setting) : Optional.empty();
            case "dataproxy" -> version.major() == 3 ? without(setting) : Optional.empty();
            default -> Optional.empty();
        });
    }

    private static Optional<EngineUse> without(Setting type) {
        return Optional.of(new EngineUse.None("engineType = \"" + type.value() + "\" (" + type.at() + ")"));
    }

    private Optional<EngineUse> compiled(EngineSettings settings) {
        boolean both = settings.previewFeatures().containsAll(List.of("queryCompiler", "driverAdapters"));
        boolean era = version.isAtLeast("6.7.0") && version.isBefore("6.16.0");
        return both && era
                ? Optional.of(new EngineUse.None(
                        "the preview features queryCompiler and driverAdapters (" + settings.at() + ")"))
                : Optional.empty();
    }

    private static Optional<EngineUse> accelerated(Optional<Setting> url) {
        return url.flatMap(setting -> scheme(setting.value())
                .map(scheme ->
                        new EngineUse.None("the datasource URL begins with " + scheme + " (" + setting.at() + ")")));
    }

    private static Optional<String> scheme(String url) {
        return List.of("prisma://", "prisma+postgres://").stream()
                .filter(url::startsWith)
                .findFirst();
    }

    private boolean isSet(String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }
}
