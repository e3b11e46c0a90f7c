package dev.slipway.domain.urlsource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.ClientUrl;
import dev.slipway.domain.datasource.CodePool;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of a package, named for whoever stands in another folder of its workspace. */
class SeenFromTest {
    private static final Path WORK = Path.of("/work");

    @ParameterizedTest
    @CsvSource({
        "/work, packages/a/.env, packages/a/.env:3",
        "/work, .env, .env:3",
        "/work/apps/api, packages/a/.env, ../../packages/a/.env:3",
        "/work/apps/api, apps/api/.env, .env:3",
    })
    void aFileIsNamedFromThere(Path from, String file, String shown) {
        FilePlace there = new FilePlace(WORK.resolve(file), "here", 3);

        ProjectDatasource seen = project(there, new PoolOwner.Engine()).seenFrom(from);

        ConfiguredUrl url = seen.urls().get(0);
        assertThat(List.of(
                        seen.providerAt().orElseThrow(),
                        seen.config().orElseThrow(),
                        url.at(),
                        url.doubts().get(0).at(),
                        seen.refusals().get(0).at()))
                .extracting(FilePlace::shown)
                .containsOnly(shown);
        assertThat(url.where()).isEqualTo(shown);
        assertThat(url.doubts().get(0).message()).isEqualTo("It is set twice.");
        assertThat(seen.schema().orElseThrow()).endsWith("packages/a/prisma/schema.prisma");
    }

    static Stream<Arguments> origins() {
        FilePlace there = new FilePlace(WORK.resolve("packages/a/.env"), "packages/a/.env", 3);
        return Stream.of(
                Arguments.of(new UrlOrigin.Descriptor(place(), true), new UrlOrigin.Descriptor(there, true)),
                Arguments.of(new UrlOrigin.ConfigLiteral(place()), new UrlOrigin.ConfigLiteral(there)),
                Arguments.of(new UrlOrigin.Given(), new UrlOrigin.Given()));
    }

    @ParameterizedTest
    @MethodSource("origins")
    void soIsWhereTheValueIsWritten(UrlOrigin origin, UrlOrigin seen) {
        assertThat(project(place(), origin, new PoolOwner.Engine())
                        .seenFrom(WORK)
                        .urls()
                        .get(0)
                        .origin())
                .isEqualTo(seen);
    }

    static Stream<CodePool> pools() {
        Place place = Place.in("src/db.ts", 7, 2, "max: 5");
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
        Place evidence = Place.in("package.json", 4, "@prisma/adapter-pg");
        PoolOwner.Adapter adapter = new PoolOwner.Adapter(
                "It does.", List.of("@prisma/adapter-pg"), true, List.of(evidence), Optional.of(pool));

        PoolOwner.Adapter seen =
                (PoolOwner.Adapter) project(place(), adapter).seenFrom(WORK).pool();

        CodePool code = seen.code().orElseThrow();
        assertThat(code.place()).isEqualTo(Place.in("packages/a/src/db.ts", 7, 2, "max: 5"));
        assertThat(code).usingRecursiveComparison().ignoringFields("place").isEqualTo(pool);
        assertThat(code).hasSameClassAs(pool);
        assertThat(seen.evidence()).extracting(Place::place).containsExactly("packages/a/package.json:4");
    }

    @Test
    void theUrlThatCodeGivesTheEngineIsNamedFromThere() {
        ClientUrl own = new ClientUrl("OTHER", Place.in("src/db.ts", 7, 2, "datasourceUrl"));

        PoolOwner.Engine seen = (PoolOwner.Engine) project(place(), new PoolOwner.Engine(Optional.of(own)))
                .seenFrom(WORK)
                .pool();

        assertThat(seen.own().orElseThrow().name()).isEqualTo("OTHER");
        assertThat(seen.own().orElseThrow().place().place()).isEqualTo("packages/a/src/db.ts:7");
    }

    private static FilePlace place() {
        return new FilePlace(WORK.resolve("packages/a/.env"), ".env", 3);
    }

    private static ProjectDatasource project(FilePlace at, PoolOwner pool) {
        return project(at, new UrlOrigin.Descriptor(at, true), pool);
    }

    private static ProjectDatasource project(FilePlace at, UrlOrigin origin, PoolOwner pool) {
        UrlDoubt doubt = new UrlDoubt("URL003", Severity.WARNING, at, "It is set twice.", "Set it once.", false);
        ConfiguredUrl url = new ConfiguredUrl(
                "url",
                at,
                false,
                Optional.of("DATABASE_URL"),
                origin,
                Optional.empty(),
                UnaryOperator.identity(),
                List.of(),
                List.of(doubt));
        return new ProjectDatasource(
                WORK.resolve("packages/a"),
                Optional.empty(),
                Optional.of("prisma/schema.prisma"),
                Optional.of("postgresql"),
                Optional.of(at),
                List.of(url),
                Optional.of(at),
                pool,
                List.of(),
                List.of(doubt));
    }
}
