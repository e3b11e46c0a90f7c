package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URL012, of a build: a variable that its config file needs. */
class BuildLacksVariableTest {
    private static final String NONE = "not applicable: no config file asks for a variable that must be there";

    private static String told(ImageProject project) {
        return VerdictText.of(new BuildLacksVariable("URL012").judge(project.container()));
    }

    private static ImageProject built(String lines) {
        return ImageProject.of("FROM node:22-alpine AS base\nWORKDIR /app\nFROM base\n" + lines.replace("; ", "\n"))
                .version("7.0.0")
                .config("prisma.config.ts", "DATABASE_URL");
    }

    @Test
    void theFirstCallAndTheFirstVariableAreNamed() {
        ImageProject project = built("COPY . .; RUN npm ci; RUN npx prisma generate; RUN npx prisma validate")
                .config("prisma.config.ts", "SHADOW_URL");

        assertThat(told(project)).isEqualTo("""
                warning: "prisma generate" reads the config file when the image is built, and env("DATABASE_URL") throws where \
                nothing sets DATABASE_URL; no line of the Dockerfile names it.
                at: Dockerfile:6, prisma.config.ts:4
                do: Write process.env.DATABASE_URL ?? "" in the config file, or give the build a placeholder: RUN \
                DATABASE_URL=postgresql://build npx prisma generate""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COPY . .; RUN npm ci; RUN npx prisma generate                              | warning
            COPY . .; ARG DATABASE_URL; RUN npm ci; RUN npx prisma generate            | passed
            COPY . .; RUN npm ci; RUN DATABASE_URL=x npx prisma generate               | passed
            COPY . .; ENV OTHER=x; RUN npm ci; RUN npx prisma generate                 | warning
            COPY prisma prisma; RUN npm ci; RUN npx prisma generate; COPY . .          | passed
            COPY . .; RUN fetch-all; RUN npx prisma generate                           | not checked: whether "prisma generate" has DATABASE_URL
            RUN fetch-all; RUN npx prisma generate                                     | not checked
            COPY . .; RUN npx prisma validate; RUN fetch-all; RUN npx prisma generate  | warning
            COPY . .; ENV DATABASE_URL=x; RUN fetch-all; RUN npx prisma generate       | passed
            COPY . .; RUN npm ci                                                       | passed
            """)
    void aCallThatReadsTheConfigFileNeedsTheVariable(String lines, String expected) {
        assertThat(told(built(lines))).startsWith(expected);
    }

    @Test
    void whatTheStageBelowItSaysCounts() {
        ImageProject project = ImageProject.of("""
                FROM node:22-alpine AS base
                ENV DATABASE_URL=postgresql://build
                FROM base
                COPY . .
                RUN npx prisma generate
                """).version("7.0.0").config("prisma.config.ts", "DATABASE_URL");

        assertThat(told(project)).isEqualTo("passed");
    }

    @Test
    void aFileOfVariablesThatComesAlongMayHoldIt() {
        String lines = "COPY . .; RUN npm ci; RUN npx prisma generate";

        assertThat(told(built(lines).loadsEnv())).isEqualTo("passed");
        assertThat(told(built(lines).loadsEnv().ignore(".env"))).startsWith("warning");
    }

    @Test
    void aStageThatNothingIsTakenFromIsNotBuilt() {
        ImageProject project = ImageProject.of("""
                FROM node:22-alpine AS unused
                COPY . .
                RUN npx prisma generate
                FROM node:22-alpine
                """).version("7.0.0").config("prisma.config.ts", "DATABASE_URL");

        assertThat(told(project)).isEqualTo("passed");
    }

    @Test
    void beforeSevenAndWithoutAVariableNothingIsNeeded() {
        String lines = "COPY . .; RUN npm ci; RUN npx prisma generate";

        assertThat(told(built(lines).version("6.19.3"))).isEqualTo(NONE);
        assertThat(told(built(lines).version(""))).isEqualTo(NONE);
        assertThat(told(ImageProject.of("FROM node:22\nCOPY . .\nRUN npx prisma generate")
                        .version("7.0.0")
                        .config("prisma.config.ts")))
                .isEqualTo(NONE);
        assertThat(told(ImageProject.unbuilt())).isEqualTo("not applicable: there is no Dockerfile");
    }
}
