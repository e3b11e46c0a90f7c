package dev.slipway.rule.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.ImageFiles;
import dev.slipway.testing.ImageProject;
import dev.slipway.testing.VerdictText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IMG008: a copy of the link to the command line. */
class CopiedLinkTest {
    private static final String COPIED = "COPY --from=build /app/node_modules/.bin/prisma node_modules/.bin/prisma";
    private static final String START = "node_modules/.bin/prisma migrate deploy";
    private static final String FOUND =
            "error: node_modules/.bin/prisma is a copy of the command line's file and no link to it:"
                    + " it looks for its .wasm files beside itself, where there are none.\n";
    private static final String REMEDY =
            "\ndo: Copy node_modules as a whole, which keeps links, or start it by its own path:"
                    + " node node_modules/prisma/build/index.js";

    private static String told(ImageProject project) {
        return VerdictText.of(new CopiedLink("IMG008").judge(project.container()));
    }

    private static ImageProject built(String copies, String start) {
        return ImageProject.of("FROM node:22-alpine AS build\nFROM node:22-alpine AS base\nWORKDIR /app\n"
                + copies.replace("; ", "\n") + "\nFROM base\nRUN true\nCMD " + start);
    }

    private static ImageProject ofImage(ImageFiles files, String start) {
        return ImageProject.unbuilt().image(files.contents()).start(start);
    }

    @Test
    void theLineThatCopiesTheLinkAndTheCallThatGoesThroughItAreNamed() {
        assertThat(told(built("COPY package.json .; " + COPIED, START + " && " + START)))
                .isEqualTo(FOUND + "at: Dockerfile:5, Dockerfile:8" + REMEDY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY --from=build /app/node_modules node_modules",
                "COPY --from=build /app/node_modules/.bin node_modules/.bin",
                "COPY --from=build /app/node_modules/.bin/tsx node_modules/.bin/tsx",
                "COPY --from=build /app/node_modules/.bin/prisma /tools/",
                "COPY --from=build /app/node_modules/prisma node_modules/.bin/prisma",
                "RUN cp a node_modules/.bin/prisma",
            })
    void whatKeepsTheLinkOrPutsItElsewhereIsRight(String copy) {
        assertThat(told(built(copy, START))).isEqualTo("passed");
    }

    @Test
    void oneOfSeveralSourcesIsEnough() {
        assertThat(told(built("COPY --from=build /m/.bin/tsx /m/.bin/prisma node_modules/.bin/", START)))
                .startsWith(FOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node_modules/.bin/prisma migrate deploy                | true
            npx prisma migrate deploy                              | true
            npx --no-install prisma migrate deploy                 | true
            prisma migrate deploy                                  | true
            node node_modules/prisma/build/index.js migrate deploy | false
            pnpm dlx prisma migrate deploy                         | false
            python -m prisma migrate deploy                        | false
            node x.js                                              | false
            """)
    void onlyCallsThatGoThroughTheLinkCount(String start, boolean through) {
        String told = told(built(COPIED, start));

        if (through) {
            assertThat(told).startsWith(FOUND);
        } else {
            assertThat(told).isEqualTo("not applicable: nothing that it starts goes through .bin/prisma");
        }
    }

    @Test
    void anImageShowsTheFileItself() {
        ImageFiles files = new ImageFiles().file("/app/node_modules/.bin/prisma", "#!/usr/bin/env node\n");

        assertThat(told(ofImage(files, START + " && " + START)))
                .isEqualTo(FOUND + "at: app.tar:/app/node_modules/.bin/prisma, compose.yaml:1" + REMEDY);
    }

    @Test
    void theImageOutweighsItsDockerfile() {
        assertThat(told(built(COPIED, START)
                        .image(new ImageFiles().commandLine("/app").contents())))
                .isEqualTo("passed");
    }

    /** The head of the file, and what lies beside it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #!/usr/bin/env node     | x                           | copy
            #!/usr/bin/node         | x.wasm                      | copy
            #!/usr/bin/env node     | prisma_schema_build_bg.js   | copy
            #!/usr/bin/env node     | prisma_schema_build_bg.wasm | right
            #!/bin/sh               | x                           | right
            exec node               | x                           | right
            ''                      | x                           | right
            """)
    void aScriptOfNodeWithoutWhatItNeedsIsACopy(String head, String beside, String expected) {
        ImageFiles files = new ImageFiles()
                .file("/app/node_modules/.bin/prisma", head + "\n// node\n")
                .file("/app/node_modules/.bin/" + beside);

        String told = told(ofImage(files, START));

        assertThat(told.equals("passed") ? "right" : "copy").isEqualTo(expected);
    }

    @Test
    void aLinkAFolderAndNothingAreNoCopy() {
        assertThat(told(ofImage(new ImageFiles().commandLine("/app"), START))).isEqualTo("passed");
        assertThat(told(ofImage(new ImageFiles().folder("/app/node_modules/.bin/prisma", 0755), START)))
                .isEqualTo("passed");
        assertThat(told(ofImage(new ImageFiles(), START))).isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource({"3.15.2, false", "4.0.0, true", "7.0.0, true", "8.0.0, false"})
    void onlySomeVersionsHaveFilesBesideIt(String version, boolean have) {
        String told = told(built(COPIED, START).version(version));

        if (have) {
            assertThat(told).startsWith(FOUND);
        } else {
            assertThat(told).isEqualTo("not applicable: Prisma " + version + " has no such file");
        }
    }

    @Test
    void withoutAContainerThereIsNoLink() {
        assertThat(told(ImageProject.unbuilt())).isEqualTo("not checked: there is no container");
    }
}
