package dev.slipway.domain.urlsource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.release.PrismaVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Up to Prisma 6 queries go to the URL of the schema, from 7 on to that of the config file. */
class ChosenUrlTest {
    private static final Path SHOP = Path.of("/shop");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6.19.3 | schema.url schema.directUrl config.url | schema.url
            7.0.0  | schema.url schema.directUrl config.url | config.url
            7.0.0  | schema.directUrl schema.url            | schema.url
            6.19.3 | schema.directUrl config.url            | config.url
                   | config.url schema.url                  | schema.url
            6.19.3 | schema.directUrl                       |
            """)
    void theReleaseSaysWhichCounts(String prisma, String fields, String chosen) {
        ProjectDatasource project = project(prisma, fields);

        assertThat(project.url().map(ChosenUrlTest::name)).isEqualTo(Optional.ofNullable(chosen));
        assertThat(project.url("url")).isEqualTo(project.url());
        assertThat(project.url("shadowDatabaseUrl")).isEmpty();
        assertThat(project.url("directUrl").map(ChosenUrlTest::name))
                .isEqualTo(Optional.of("schema.directUrl").filter(fields::contains));
    }

    @ParameterizedTest
    @CsvSource({"6.19.3, false", "7.0.0, true", ", false"})
    void sevenHasNoEngine(String prisma, boolean none) {
        assertThat(project(prisma, "schema.url").withoutEngine()).isEqualTo(none);
    }

    private static String name(ConfiguredUrl url) {
        return (url.inConfig() ? "config." : "schema.") + url.field();
    }

    private static ProjectDatasource project(String prisma, String fields) {
        return new ProjectDatasource(
                SHOP,
                Optional.ofNullable(prisma).flatMap(PrismaVersion::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Stream.of(fields.split(" ")).map(ChosenUrlTest::url).toList(),
                Optional.empty(),
                new PoolOwner.Engine(),
                List.of(),
                List.of());
    }

    private static ConfiguredUrl url(String name) {
        FilePlace at = new FilePlace(SHOP.resolve("file"), "file", 1);
        return new ConfiguredUrl(
                name.split("[.]")[1],
                at,
                name.startsWith("config."),
                Optional.empty(),
                new UrlOrigin.ConfigLiteral(at),
                Optional.empty(),
                UnaryOperator.identity(),
                List.of(),
                List.of());
    }
}
