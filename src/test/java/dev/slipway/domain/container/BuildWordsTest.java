package dev.slipway.domain.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.container.DebianPackages.Openssl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a Dockerfile's lines come to. */
class BuildWordsTest {
    @ParameterizedTest
    @CsvSource({
        "/, /prisma/schema.prisma, /app, true, /app/prisma/schema.prisma",
        "/prisma, /prisma/schema.prisma, /app/prisma, true, /app/prisma/schema.prisma",
        "/prisma, /prisma, /app/prisma, true, /app/prisma",
        "/prisma/schema.prisma, /prisma/schema.prisma, /app, true, /app/schema.prisma",
        "/prisma/schema.prisma, /prisma/schema.prisma, /app/x.prisma, false, /app/x.prisma",
        "/src, /prisma/schema.prisma, /app, true, ",
        "/pris, /prisma/schema.prisma, /app, true, ",
        "/pris*, /prisma/schema.prisma, /app, true, /app/schema.prisma",
        "/*, /prisma/schema.prisma, /app, true, /app/schema.prisma",
        "/prisma/*.prisma, /prisma/schema.prisma, /app, true, /app/schema.prisma",
        "/prisma/*, /prisma/migrations/1/m.sql, /app, true, /app/1/m.sql",
        "/pris?a, /prisma/schema.prisma, /app, true, /app/schema.prisma",
        "/[p]risma, /prisma/schema.prisma, /app, true, /app/schema.prisma",
        "/*, /prisma, /app, true, /app",
        "/*.json, /prisma/schema.prisma, /app, true, ",
        "/prisma/*/x, /prisma/schema.prisma, /app, true, ",
        "/*.json, /package.json, /app, true, /app/package.json",
        "/*, /.prisma, /app, true, /app"
    })
    void aCopyPutsAFileIntoAFolderAndAFoldersContentBelowIt(
            String source, String thing, String target, boolean intoFolder, String path) {
        assertThat(CopiedPath.of(source, thing, target, intoFolder)).isEqualTo(Optional.ofNullable(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "esbuild a.ts",
                "/app/node_modules/.bin/tsup",
                "npx next build",
                "bunx vite build",
                "pnpm exec vite build",
                "yarn run webpack",
                "yarn next build",
                "pnpm turbo build",
                "bun build a.ts"
            })
    void aBundlerIsKnownHoweverItIsCalled(String line) {
        assertThat(KnownPrograms.bundles(words(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"npx prettier", "npx", "npm exec vite", "bun next", "bun install", "pnpm install", "yarn", "tsc"
            })
    void whatIsNoBundlerIsNone(String line) {
        assertThat(KnownPrograms.bundles(words(line))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get install -y openssl, true",
        "apt-get install -y openssl=1.1.1n-0, true",
        "apk add --no-cache curl openssl, true",
        "apk add --no-cache curl openssl-dev, false",
        "apk add libssl3, false",
        "apk add ca-certificates, false",
        "apt-get install -y ca-certificates=20230311, true",
        "apt-get install python3.11 python3-pip, true",
        "apt-get install -y postgresql-client-15, true",
        "apt-get install -y git, true",
        "dnf install -y git, false",
        "dnf install -y openssl3-libs, true",
        "microdnf install openssl-libs, true",
        "apt-get install libssl3, true",
        "apt-get install jq openssl-doc, false",
        "apt-get install libssh-4, false",
        "apt-get update, false",
        "apt-get purge -y openssl, false",
        "apt-get autoremove libssl-dev, false",
        "apk del openssl, false"
    })
    void opensslIsThereWhereItIsInstalled(String line, boolean there) {
        assertThat(KnownPrograms.installs(words(line))).isTrue();
        assertThat(packages(line).bring()).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get install -y chromium, true",
        "apt-get install -y ./tool.deb, true",
        "apt-get install -y $PACKAGES, true",
        "apk add $PACKAGES, true",
        "apk add openssl1.1-compat, true",
        "apt-get install -y wget, true",
        "apt-get install -y --no-install-recommends wget jq tini, false",
        "apt-get install -y dumb-init, false",
        "apt-get remove -y chromium, false",
        "apt-get update, false",
        "apk add chromium, false",
        "dnf install chromium, false"
    })
    void whatAPackageNeedsIsNotAlwaysKnown(String line, boolean doubtful) {
        assertThat(packages(line).areDoubtful()).isEqualTo(doubtful);
    }

    /** A package that is taken away alone leaves the library that it was installed with. */
    @ParameterizedTest
    @CsvSource({
        "apt-get purge -y openssl, false",
        "apt-get purge -y --auto-remove openssl, true",
        "apt-get autoremove -y openssl, true",
        "apt-get remove libssl3, true",
        "zypper rm libssl3, true",
        "apt-get purge -y --auto-remove curl, false",
        "apt-get install -y openssl, false"
    })
    void theLibraryOfOpensslIsTakenAway(String line, boolean gone) {
        assertThat(packages(line).drop()).isEqualTo(gone);
    }

    @ParameterizedTest
    @CsvSource({
        "mkdir -p x, true",
        "/bin/chmod +x y, true",
        "npx tsc, true",
        "A=1, true",
        "npx, false",
        "npx prettier, false",
        "make, false",
        "./build.sh, false"
    })
    void someProgramsDoNothingToWhatPrismaNeeds(String line, boolean harmless) {
        assertThat(KnownPrograms.isHarmless(words(line))).isEqualTo(harmless);
    }

    @ParameterizedTest
    @CsvSource({"config, true", "cache, true", "tsc, true", "publish, false", "'', false"})
    void soDoSomeCommandsOfManagers(String command, boolean harmless) {
        assertThat(KnownPrograms.isOfManager(command)).isEqualTo(harmless);
    }

    private static SystemPackages packages(String line) {
        return new SystemPackages(
                words(line),
                new DebianPackages(Map.of(
                        "ca-certificates", Openssl.NEEDED,
                        "curl", Openssl.NEEDED,
                        "git", Openssl.NEEDED,
                        "python3.11", Openssl.NEEDED,
                        "postgresql-client", Openssl.NEEDED,
                        "wget", Openssl.RECOMMENDED,
                        "dumb-init", Openssl.NO,
                        "jq", Openssl.NO,
                        "tini", Openssl.NO)));
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }
}
