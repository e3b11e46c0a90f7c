package dev.slipway.domain.urlsource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.nodeproject.EngineSettings;
import dev.slipway.domain.nodeproject.EngineSettings.EngineSetting;
import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who keeps the pool decides whether a limit in the URL counts. */
class PoolDecisionTest {
    private static final Path ROOT = Path.of("/w");

    @ParameterizedTest
    @CsvSource({
        "6.19.3, library, '', '', engine",
        "6.19.3, client, '', '', certain",
        "6.19.3, client library, '', '', engine",
        "6.19.3, library, '', @prisma/adapter-pg, possible",
        "6.19.3, library, driverAdapters, '', possible",
        "6.19.3, client, '', @prisma/adapter-pg, certain",
        "7.0.0, library, '', '', certain",
        "7.0.0, '', '', '', certain",
        ", library, '', '', engine",
        "5.22.0, '', '', '', engine"
    })
    void theVersionTheGeneratorsAndTheDependenciesDecide(
            String version, String types, String feature, String adapter, String expected) {
        List<EngineSettings> generators = words(types).stream()
                .map(type -> new EngineSettings(
                        Optional.of(new EngineSetting(type, "s:3")), words(feature), "s:3", Optional.empty()))
                .toList();
        List<AdapterPackage> adapters = words(adapter).stream()
                .map(name -> new AdapterPackage(name, new FilePlace(ROOT.resolve("package.json"), "package.json", 7)))
                .toList();

        PoolOwner owner = new PoolDecision(Optional.ofNullable(version).map(PrismaVersion::of), Optional.empty())
                .decide(generators, adapters, Optional.empty(), AdapterCalls.NONE);

        assertThat(shown(owner)).isEqualTo(expected);
        if (owner instanceof PoolOwner.Adapter kept) {
            assertThat(kept.adapters()).isEqualTo(words(adapter));
            assertThat(kept.evidence().stream().map(Place::place).toList())
                    .isEqualTo(evidence(expected, version, adapter));
        }
    }

    private static List<String> evidence(String expected, String version, String adapter) {
        List<String> evidence = new ArrayList<>(adapter.isEmpty() ? List.of() : List.of("package.json:7"));
        if (version.startsWith("7")) {
            evidence.add("package.json");
        } else if (expected.equals("certain") || adapter.isEmpty()) {
            evidence.add("s:3");
        }
        return evidence;
    }

    @Test
    void theOnlyProjectOfAWorkspaceIsNamedFromItsRoot() {
        Renamed renamed = new Renamed(ROOT, "apps/api");
        Place inCode = Place.in("src/db.ts", 4, "new PrismaPg()");
        Place renamedPlace = Place.in("apps/api/src/db.ts", 4, "new PrismaPg()");

        assertThat(Stream.<CodePool>of(
                                new CodePool.Limited(3, inCode),
                                new CodePool.Unlimited(inCode),
                                new CodePool.OfUrl(inCode),
                                new CodePool.Unclear("why", inCode))
                        .map(code -> new PoolOwner.Adapter(
                                "w", List.of("a"), true, List.of(inCode), Optional.of(code), Optional.empty()))
                        .map(renamed::pool)
                        .toList())
                .containsExactly(
                        adapter(renamedPlace, new CodePool.Limited(3, renamedPlace)),
                        adapter(renamedPlace, new CodePool.Unlimited(renamedPlace)),
                        adapter(renamedPlace, new CodePool.OfUrl(renamedPlace)),
                        adapter(renamedPlace, new CodePool.Unclear("why", renamedPlace)));
        assertThat(renamed.pool(new PoolOwner.Engine())).isEqualTo(new PoolOwner.Engine());
    }

    private static PoolOwner adapter(Place place, CodePool code) {
        return new PoolOwner.Adapter("w", List.of("a"), true, List.of(place), Optional.of(code), Optional.empty());
    }

    private static String shown(PoolOwner owner) {
        return owner instanceof PoolOwner.Adapter adapter ? (adapter.certain() ? "certain" : "possible") : "engine";
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
