package dev.slipway.domain.nodeproject;

import dev.slipway.domain.nodeproject.EngineSettings.EngineSetting;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.release.Releases;
import dev.slipway.domain.release.Trait;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which query engine a client loads, by what its Prisma version makes of schema and environment. */
public record EngineUseDecision(PrismaVersion version, Map<String, String> environment) {
    private static final String ENGINE_TYPE = "PRISMA_CLIENT_ENGINE_TYPE";

    /** Decides for one version; empty is taken for the last line that has engines. */
    public EngineUseDecision(Optional<PrismaVersion> version, Map<String, String> environment) {
        this(version.orElse(Releases.LAST_WITH_QUERY_ENGINES), Map.copyOf(environment));
    }

    public EngineUse decide(EngineSettings settings) {
        if (!version.has(Trait.QUERY_ENGINE)) {
            return new EngineUse.None("Prisma " + version + " has no query engine");
        }
        return version.has(Trait.ENGINE_TYPE) ? byType(settings) : byNapi(settings);
    }

    private EngineUse byNapi(EngineSettings settings) {
        boolean feature =
                version.has(Trait.NAPI_FEATURE) && settings.previewFeatures().contains("nApi");
        boolean forced = version.has(Trait.NAPI_FORCED) && isSet("PRISMA_FORCE_NAPI");
        return feature || forced ? new EngineUse.Library() : new EngineUse.Executable();
    }

    private EngineUse byType(EngineSettings settings) {
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
                .filter(name -> !name.equals("PRISMA_GENERATE_NO_ENGINE") || version.has(Trait.GENERATE_NO_ENGINE))
                .findFirst()
                .map(name -> new EngineUse.None(name + " is set"));
    }

    private Optional<EngineSetting> fromEnvironment() {
        return Optional.ofNullable(environment.get(ENGINE_TYPE)).map(value -> new EngineSetting(value, ENGINE_TYPE));
    }

    /** What an engine type asks for; empty for a value that the version does not know, which it ignores. */
    private Optional<EngineUse> asked(Optional<EngineSetting> type) {
        return type.flatMap(setting -> switch (setting.value()) {
            case "library" -> Optional.of(new EngineUse.Library());
            case "binary" -> Optional.of(new EngineUse.Executable());
            case "client" -> version.has(Trait.ENGINE_TYPE_CLIENT) ? without(setting) : Optional.empty();
            case "dataproxy" -> version.has(Trait.ENGINE_TYPE_DATAPROXY) ? without(setting) : Optional.empty();
            default -> Optional.empty();
        });
    }

    private static Optional<EngineUse> without(EngineSetting type) {
        return Optional.of(new EngineUse.None("engineType = \"" + type.value() + "\" (" + type.at() + ")"));
    }

    private Optional<EngineUse> compiled(EngineSettings settings) {
        boolean both = settings.previewFeatures().containsAll(List.of("queryCompiler", "driverAdapters"));
        return both && version.has(Trait.QUERY_COMPILER)
                ? Optional.of(new EngineUse.None(
                        "the preview features queryCompiler and driverAdapters (" + settings.at() + ")"))
                : Optional.empty();
    }

    private static Optional<EngineUse> accelerated(Optional<EngineSetting> url) {
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
