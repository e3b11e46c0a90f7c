package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ENG010, of a Dockerfile: a client without an engine, and its URL. */
class DirectUrlOfImageTest {
    private static final String NONE = "not applicable: no client is generated without an engine";
    private static final String OPEN =
            "not checked: whether the URL of the client that Dockerfile:5 generates without an"
                    + " engine begins with prisma://: --env DATABASE_URL=... tells it";

    private static String told(ImageProject project) {
        return VerdictText.of(new DirectUrlOfImage("ENG010").judge(project.container()));
    }

    private static ImageProject generated(String options) {
        return ImageProject.of("FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npx prisma generate " + options);
    }

    @Test
    void aUrlOfADatabaseIsNoneOfAProxy() {
        assertThat(told(generated("--no-engine").env("DATABASE_URL", "postgresql://u:p@db.example.org/a")))
                .isEqualTo("""
                        error: The client is generated without an engine, so that its URL must begin with prisma://, and that \
                        of the image leads to a database.
                        at: Dockerfile:5
                        do: Generate it without --no-engine, or give it the prisma:// URL of Accelerate.""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATABASE_URL         | prisma://accelerate.prisma-data.net/?api_key=x | passed
            DATABASE_URL         | postgresql://u:p@db.example.org/a              | error
            POSTGRES_DATABASE_URL | postgresql://u:p@db.example.org/a             | error
            DATABASE_URL         | postgresql://u:p@localhost/a                   | open
            DATABASE_URL_OTHER   | postgresql://u:p@db.example.org/a              | open
            OTHER                | postgresql://u:p@db.example.org/a              | open
            """)
    void whatItsUrlIsTellsWhetherItWorks(String name, String url, String expected) {
        String told = told(generated("--no-engine").env(name, url));

        assertThat(told).startsWith(expected.equals("open") ? OPEN : expected);
    }

    @Test
    void ofSeveralTheFirstThatLeadsElsewhereByItsNameCounts() {
        ImageProject project = generated("--no-engine")
                .env("DATABASE_URL", "postgresql://localhost/a")
                .env("B_DATABASE_URL", "prisma://accelerate.prisma-data.net/?api_key=x")
                .env("Z_DATABASE_URL", "postgresql://u:p@db.example.org/a");

        assertThat(told(project)).isEqualTo("passed");
        assertThat(told(project.env("A_DATABASE_URL", "postgresql://u:p@db.example.org/a")))
                .startsWith("error");
    }

    @Test
    void aClientWithItsEngineNeedsNoProxy() {
        assertThat(told(generated(""))).isEqualTo(NONE);
        assertThat(told(generated("--no-engine").image(new ImageFiles().contents())))
                .isEqualTo(NONE);
        assertThat(told(ImageProject.unbuilt())).isEqualTo(NONE);
    }

    @ParameterizedTest
    @CsvSource({"3.15.2, false", "4.0.0, true", "6.19.3, true", "7.0.0, false"})
    void onlySomeVersionsHaveSuchAClient(String version, boolean have) {
        assertThat(told(generated("--no-engine").version(version))).isEqualTo(have ? OPEN : NONE);
    }
}
