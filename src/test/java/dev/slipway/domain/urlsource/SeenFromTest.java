package dev.slipway.domain.urlsource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of a package, named for whoever stands in another folder of its workspace. */
class SeenFromTest {
    private static final Path WORK = Path.of("/shop");

    @ParameterizedTest
    @CsvSource({
        "/shop, packages/a/.env, packages/a/.env:3",
        "/shop, .env, .env:3",
        "/shop/apps/api, packages/a/.env, ../../packages/a/.env:3",
        "/shop/apps/api, apps/api/.env, .env:3",
    })
    void aFileIsNamedFromThere(Path from, String file, String shown) {
        ProjectDatasource seen = project(file, new PoolOwner.Engine()).seenFrom(from);

        ConfiguredUrl url = seen.urls().get(0);
        assertThat(url.at().shown()).isEqualTo(shown);
        assertThat(url.origin()).isEqualTo(new UrlOrigin.ConfigLiteral(url.at()));
        assertThat(url.doubts().get(0).at()).isEqualTo(url.at());
        assertThat(seen.schema().orElseThrow()).endsWith("packages/a/schema.prisma");
    }

    static Stream<CodePool> pools() {
        Place place = Place.in("db.ts", 7, 2, "max: 5");
        return Stream.of(
                new CodePool.Limited(5, place),
                new CodePool.Unclear("a sum", place),
                new CodePool.OverHttp(place),
                new CodePool.OfUrl(place),
                new CodePool.Unlimited(place));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void theCodeThatMakesTheAdapterKeepsWhatItSays(CodePool pool) {
        List<Place> evidence = List.of(Place.in("package.json", 4, "pg"));

        PoolOwner.Adapter seen = (PoolOwner.Adapter) project(
                        ".env",
                        new PoolOwner.Adapter(
                                "It does.", List.of("pg"), true, evidence, Optional.of(pool), Optional.empty()))
                .seenFrom(WORK)
                .pool();

        CodePool code = seen.code().orElseThrow();
        assertThat(code.place()).isEqualTo(Place.in("packages/a/db.ts", 7, 2, "max: 5"));
        assertThat(code).usingRecursiveComparison().ignoringFields("place").isEqualTo(pool);
        assertThat(seen.evidence()).extracting(Place::place).containsExactly("packages/a/package.json:4");
    }

    private static ProjectDatasource project(String file, PoolOwner pool) {
        FilePlace at = new FilePlace(WORK.resolve(file), "here", 3);
        ConfiguredUrl url = new ConfiguredUrl(
                "url",
                at,
                false,
                Optional.empty(),
                new UrlOrigin.ConfigLiteral(at),
                Optional.empty(),
                UnaryOperator.identity(),
                List.of(),
                List.of(new UrlDoubt("URL003", Severity.WARNING, at, "It is set twice.", "Set it once.", false)));
        return new ProjectDatasource(
                WORK.resolve("packages/a"),
                Optional.empty(),
                Optional.of("schema.prisma"),
                Optional.empty(),
                Optional.empty(),
                List.of(url),
                Optional.empty(),
                pool,
                List.of(),
                List.of());
    }
}
