package dev.slipway.domain.nodeproject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.nodeproject.EngineSettings.EngineSetting;
import dev.slipway.domain.release.PrismaVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineUseDecisionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # version | engineType | features | variable | value | use
            2.0.0-preview018 | - | - | - | - | Executable
            2.16.1 | - | nApi | - | - | Executable
            2.17.0 | - | nApi | - | - | Library
            2.30.3 | - | nApi | - | - | Library
            2.30.3 | - | - | - | - | Executable
            2.30.3 | - | - | PRISMA_FORCE_NAPI | 1 | Library
            2.19.0 | - | - | PRISMA_FORCE_NAPI | 1 | Executable
            2.30.3 | library | - | PRISMA_CLIENT_ENGINE_TYPE | library | Executable
            3.0.1 | - | - | - | - | Library
            3.0.1 | binary | - | - | - | Executable
            3.0.1 | dataproxy | - | - | - | None
            4.7.1 | - | - | PRISMA_CLIENT_ENGINE_TYPE | binary | Executable
            6.19.3 | binary | - | PRISMA_CLIENT_ENGINE_TYPE | library | Library
            6.19.3 | binary | - | PRISMA_CLIENT_ENGINE_TYPE | nonsense | Executable
            6.19.3 | library | - | PRISMA_CLIENT_ENGINE_TYPE | client | None
            6.15.0 | - | - | PRISMA_CLIENT_ENGINE_TYPE | client | Library
            6.16.0 | client | - | - | - | None
            6.15.0 | client | - | - | - | Library
            6.6.0 | - | queryCompiler+driverAdapters | - | - | Library
            6.7.0 | - | queryCompiler+driverAdapters | - | - | None
            6.7.0 | - | queryCompiler | - | - | Library
            6.15.0 | binary | queryCompiler+driverAdapters | - | - | Executable
            6.16.0 | - | queryCompiler+driverAdapters | - | - | Library
            5.22.0 | - | - | PRISMA_GENERATE_NO_ENGINE | 1 | None
            5.1.1 | - | - | PRISMA_GENERATE_NO_ENGINE | 1 | Library
            5.22.0 | binary | - | PRISMA_GENERATE_DATAPROXY | true | None
            5.22.0 | - | - | PRISMA_GENERATE_ACCELERATE | true | None
            5.22.0 | - | - | PRISMA_GENERATE_NO_ENGINE | '' | Library
            7.0.0 | library | - | PRISMA_CLIENT_ENGINE_TYPE | binary | None
            - | - | - | - | - | Library
            - | client | - | - | - | None
            """)
    void theEngineFollowsFromVersionSchemaAndEnvironment(
            String version, String type, String features, String variable, String value, String use) {
        EngineSettings settings = new EngineSettings(
                Optional.ofNullable(type).map(t -> new EngineSetting(t, "s:3")),
                features == null ? List.of() : List.of(features.split("\\+")),
                "s:1",
                Optional.empty());
        Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, value);

        EngineUse decided = new EngineUseDecision(Optional.ofNullable(version).map(PrismaVersion::of), environment)
                .decide(settings);

        assertThat(decided.getClass().getSimpleName()).isEqualTo(use);
    }

    @ParameterizedTest
    @CsvSource({
        "prisma://accelerate.prisma-data.net/?api_key=x, -, true",
        "prisma+postgres://accelerate.prisma-data.net/?api_key=x, -, true",
        "postgresql://h/prisma://, -, false",
        "prisma://accelerate.prisma-data.net/?api_key=x, library, false"
    })
    void anAccelerateUrlNeedsNoEngineUnlessOneIsAskedFor(String url, String type, boolean none) {
        EngineSettings settings = new EngineSettings(
                Optional.of(type).filter(t -> !t.equals("-")).map(t -> new EngineSetting(t, "s:3")),
                List.of(),
                "s:1",
                Optional.of(new EngineSetting(url, "s:9")));

        EngineUse use = new EngineUseDecision(Optional.of(PrismaVersion.of("6.19.3")), Map.of()).decide(settings);

        assertThat(use instanceof EngineUse.None).isEqualTo(none);
    }

    @Test
    void theReasonNamesThePlaceAndNoSecret() {
        EngineSettings settings = new EngineSettings(
                Optional.empty(),
                List.of(),
                "s:1",
                Optional.of(new EngineSetting("prisma://h/?api_key=secret", "URL, s:9")));

        EngineUse use = new EngineUseDecision(Optional.empty(), Map.of()).decide(settings);

        assertThat(use).isEqualTo(new EngineUse.None("the datasource URL begins with prisma:// (URL, s:9)"));
    }

    @Test
    void theReasonOfAnEngineTypeIsTheTypeAsConfigured() {
        EngineSettings settings =
                new EngineSettings(Optional.of(new EngineSetting("client", "s:3")), List.of(), "s:1", Optional.empty());

        EngineUse use = new EngineUseDecision(Optional.empty(), Map.of()).decide(settings);

        assertThat(use).isEqualTo(new EngineUse.None("engineType = \"client\" (s:3)"));
    }
}
