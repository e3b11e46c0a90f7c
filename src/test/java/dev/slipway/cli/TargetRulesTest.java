package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.testing.Contents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PLT002 and PLT005: what a client is generated for, and what Prisma makes of an image. */
class TargetRulesTest {
    @TempDir
    private Path folder;

    private final Contents contents = new Contents();

    @ParameterizedTest
    @CsvSource({
        "debian-openssl-3.0.x, 6.19.3, library, passed",
        "native, 6.19.3, library, passed",
        "debian-openssl-3.x, 6.19.3, library, found",
        "linux-musl-openssl-3.0.x, 4.7.1, library, found",
        "linux-musl-openssl-3.0.x, 4.8.0, library, passed",
        "debian-openssl-3.x, 6.19.3, client, not_applicable"
    })
    void aTargetThatThePrismaDoesNotKnowIsFound(String target, String prisma, String kind, String answer)
            throws IOException {
        project(target, prisma, kind);

        assertThat(answer("PLT002", "check")).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arm64  | rhel-openssl-3.0.x                            | found
            x86_64 | linux-arm64-openssl-3.0.x                     | found
            x86_64 | rhel-openssl-1.0.x                            | passed
            arm64  | rhel-openssl-3.0.x", "linux-arm64-openssl-3.0.x | passed
            arm64  | debian-openssl-3.0.x                          | passed
            """)
    void enginesForTheOtherProcessorOfFunctionsAreFound(String cpu, String targets, String answer) throws IOException {
        project(targets, "6.19.3", "library");
        contents.file("serverless.yml", """
                service: s
                provider: {name: aws, runtime: nodejs22.x, architecture: %s}
                functions: {api: {handler: a.b}}
                """.formatted(cpu));
        String other = cpu.equals("arm64") ? "x86_64" : "arm64";

        assertThat(answer("PLT003", "check", "--platform", "lambda")).isEqualTo(answer);
        assertThat(check("check", "--platform", "lambda").path("findings").toString())
                .matches(text -> text.contains(" runs on " + cpu + " and loads ") == answer.equals("found"))
                .matches(text -> text.contains("or run the function on " + other) == answer.equals("found"));
    }

    @Test
    void theFirstReleaseThatKnowsATargetIsNamed() throws IOException {
        project("linux-musl-openssl-3.0.x", "4.7.1", "library");

        assertThat(check("check").path("findings").toString()).contains("4.8.0 is the first that does");
    }

    @Test
    void withoutAnEngineAnImageNeedsNoOpenSsl() throws IOException {
        debian();

        assertThat(answer("PLT005", "check", "--platform", "image", "--image", "root"))
                .isEqualTo("not_applicable");
    }

    @ParameterizedTest
    @CsvSource({"3.0.x, found", "1.1.x, passed"})
    void anEngineThatBringsItsOwnLoadsWhereNoneIsFound(String openssl, String answer) throws IOException {
        debian();
        engine("debian-openssl-" + openssl, "needed libc.so.6\n");

        assertThat(answer("PLT005", "check", "--platform", "image", "--image", "root"))
                .isEqualTo(answer);
    }

    @Test
    void withLibsslItIsKept() throws IOException {
        debian();
        engine("debian-openssl-3.0.x", "needed libc.so.6\n");
        contents.elf("root/usr/lib/x86_64-linux-gnu/libssl.so.3", "soname libssl.so.3\nneeded libc.so.6\n");

        assertThat(answer("PLT005", "check", "--platform", "image", "--image", "root"))
                .isEqualTo("passed");
    }

    @Test
    void oneMissingLibsslIsOneError() throws IOException {
        debian();
        engine("debian-openssl-3.0.x", "needed libssl.so.3 libc.so.6\n");

        JsonNode report = check("check", "--platform", "image", "--image", "root");

        assertThat(report.path("findings").findValuesAsText("severity")).containsOnlyOnce("error");
        assertThat(report.path("findings").toString()).contains("PLT005").contains("ENG006");
    }

    @ParameterizedTest
    @CsvSource({"6.0.1, found", "6.1.0, passed"})
    void theFoldersAreThoseOfTheVersion(String prisma, String answer) throws IOException {
        project("linux-musl-openssl-3.0.x", prisma, "library");
        String libc = "libc.musl-x86_64.so.1";
        contents.file("root/etc/os-release", "ID=alpine\nVERSION_ID=3.21.3\n")
                .elf("root/lib/ld-musl-x86_64.so.1", "soname " + libc + "\n")
                .elf("root/usr/lib/libssl.so.3", "soname libssl.so.3\nneeded " + libc + "\n")
                .elf("root/bin/sh", "interpreter /lib/ld-musl-x86_64.so.1\nneeded " + libc + "\n");
        engine("linux-musl-openssl-3.0.x", "needed " + libc + "\n");

        assertThat(answer("PLT005", "check", "--platform", "image", "--image", "root"))
                .isEqualTo(answer);
    }

    private void debian() {
        contents.file("root/etc/os-release", "ID=debian\nVERSION_ID=\"12\"\n")
                .elf(
                        "root/lib64/ld-linux-x86-64.so.2",
                        "soname ld-linux-x86-64.so.2\ntext \\0/lib/x86_64-linux-gnu/\\0/usr/lib/x86_64-linux-gnu/\\0"
                                + "/lib/\\0/usr/lib/\\0\\0GNU C Library stable release version 2.36.\\0\n")
                .elf("root/lib/x86_64-linux-gnu/libc.so.6", "soname libc.so.6\n")
                .elf("root/bin/sh", "interpreter /lib64/ld-linux-x86-64.so.2\nneeded libc.so.6\n");
    }

    private void engine(String target, String recipe) {
        contents.elf("root/app/node_modules/.prisma/client/libquery_engine-" + target + ".so.node", recipe);
    }

    private void project(String target, String prisma, String kind) {
        contents.file("package.json", "{\"dependencies\": {\"@prisma/client\": \"" + prisma + "\"}}")
                .file("node_modules/@prisma/client/package.json", "{\"version\": \"" + prisma + "\"}")
                .file("Dockerfile", "FROM node:22-bookworm\n")
                .file("prisma/schema.prisma", """
                        generator client {
                          provider = "prisma-client-js"
                          engineType = "%s"
                          binaryTargets = ["%s"]
                        }
                        datasource db {
                          provider = "postgresql"
                          url = env("DATABASE_URL")
                        }
                        """.formatted(kind, target));
    }

    private String answer(String rule, String... line) throws IOException {
        JsonNode report = check(line);
        for (JsonNode finding : report.path("findings")) {
            if (finding.path("rule").asText().equals(rule)
                    || finding.path("causes").toString().contains(rule)) {
                return "found";
            }
        }
        for (JsonNode passed : report.path("passed")) {
            if (passed.asText().equals(rule)) {
                return "passed";
            }
        }
        return report.path("not_checked").toString().contains(rule) ? "not_checked" : "not_applicable";
    }

    private JsonNode check(String... line) throws IOException {
        contents.write(folder);
        return new CommandsInProcess(folder, Map.of()).json(line);
    }
}
