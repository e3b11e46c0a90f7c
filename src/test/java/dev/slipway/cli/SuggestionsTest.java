package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may have meant who typed something else. */
class SuggestionsTest {
    private Ran ran = Ran.NOT_YET;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "engine ftech, slipway engine fetch",
        "engin fetch, slipway engine fetch",
        "fetch, slipway engine fetch",
        "fetch --platform windows, slipway engine fetch",
        "ftech, slipway engine fetch",
        "engine-fetch, slipway engine fetch",
        "enginefetch, slipway engine fetch",
        "platform, slipway engine platform",
        "plaform, slipway engine platform",
        "runtimes, slipway engine runtimes",
        "target, slipway engine targets",
        "lambda, slipway deploy-check lambda",
        "engine lambda, slipway deploy-check lambda",
        "deploycheck lambda, slipway deploy-check lambda",
        "deploy lambda, slipway deploy-check lambda",
        "deploy, slipway deploy-check",
        "cache list, slipway engine cache list",
        "cahce prune, slipway engine cache prune",
        "engine mirror exprt, slipway engine mirror export",
        "mirror, slipway engine mirror",
        "datasuorce show, slipway datasource show",
        "limit 1, slipway datasource limit",
        "show, slipway datasource show",
        "conn plan, slipway connections plan",
        "simulate, slipway connections simulate",
        "now, 'slipway deploy-check now, or slipway now-config'",
        "now init, slipway now-config init",
        "netlify init, slipway netlify-config init",
        "migrate, slipway now-config migrate",
    })
    void aLineThatReachesNoCommandIsToldTheNearest(String line, String meant) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(ran.err()).contains("Did you mean " + meant + "? ").contains("--help");
    }

    @Test
    void whereSeveralAreMeantAllAreNamed() {
        assertThat(run("init")).isEqualTo(2);
        assertThat(ran.err()).contains("Did you mean slipway now-config init, or slipway netlify-config init? ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "engine xyzzy", "help xyzzy", "engine help xyzzy"})
    void nothingIsMadeUp(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(ran.err()).contains("\"xyzzy\" is no command of slipway").doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @CsvSource({
        "engine fetch --platfrom windows, Did you mean --platform?",
        "engine fetch --platfrom=windows, Did you mean --platform?",
        "engine fetch --plattform windows, Did you mean --platform?",
        "engine fetch --dryrun, Did you mean --dry-run?",
        "engine fetch --updatelock, Did you mean --update-lock?",
        "deploy-check lambda --instnace m5.large, Did you mean --instance?",
        "connections plan --instace m5.large, Did you mean --instance?",
        "--versoin, Did you mean --version?",
        "engine --hlep, Did you mean --help?",
        "engine platform --mirror file:m, '--mirror is an option of slipway engine fetch'",
        "engine fetch --root ., '--root is an option of slipway engine platform'",
        "--format json engine platform, '--format is an option of verbs'",
        "deploy-check lambda --instance m5.large --format jsn, Did you mean json?",
        "engine fetch --engine qeury, Did you mean query?",
        "now-config init --format vercle, Did you mean vercel?",
        "now-config check --rules tody, Did you mean today?",
        "deploy-check lambda --instance m5.lage, m5.large",
        "deploy-check lambda --instance m5.large --engine postgress, postgresql",
        "connections instances --engine aurora-postgrsql, aurora-postgresql",
    })
    void anOptionOrAValueIsToldTheNearest(String line, String meant) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(ran.err()).contains(meant).contains("hint: ");
    }

    @ParameterizedTest
    @CsvSource({
        "lambda:node22, lambda:nodejs22.x",
        "lambda:22, lambda:nodejs22.x",
        "lambda:nodejs22x, lambda:nodejs22.x",
        "aws-lambda:nodejs22.x, lambda:nodejs22.x",
        "lamda:node22, lambda:nodejs22.x",
        "verce:22, vercel:22",
        "netlfy:20, netlify:20",
        "node:22-slim, image:node:22-slim",
        "image:node:22-alpin3.21, image:node:22-alpine3.21",
        "image:node:22-bokworm, image:node:22-bookworm",
        "image:debian:bookwrom, image:debian:bookworm",
        "image:ubunto:24.04, image:ubuntu:24.04",
    })
    void aRuntimeIsToldTheNearest(String name, String meant) {
        run("engine platform --prisma 6.19.3 --runtime " + name);

        assertThat(ran.err()).contains("Did you mean \"" + meant + "\"?").contains("slipway engine runtimes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lambda", "lambda:", "lambda:node", "lambda:python3.12", "kubernetes"})
    void noVersionOfARuntimeIsMadeUp(String name) {
        run("engine platform --prisma 6.19.3 --runtime " + name);

        assertThat(ran.err()).contains("is not in the table").doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @CsvSource({
        "linux-musl-x64-openssl-3.0.x, linux-musl-openssl-3.0.x",
        "linux-musl-amd64-openssl-3.0.x, linux-musl-openssl-3.0.x",
        "linux-musl-aarch64-openssl-3.0.x, linux-musl-arm64-openssl-3.0.x",
        "darwin-x64, darwin",
        "darwin-amr64, darwin-arm64",
        "macos-arm64, darwin-arm64",
        "macos, darwin",
        "rhel-openssl-3.0, rhel-openssl-3.0.x",
        "rhel-3.0.x, rhel-openssl-3.0.x",
        "rhel, rhel-openssl-3.0.x",
        "debian-3.0.x, debian-openssl-3.0.x",
        "debain-openssl-3.0.x, debian-openssl-3.0.x",
        "debian-openssl-30x, debian-openssl-3.0.x",
        "ubuntu-openssl-1.1.x, debian-openssl-1.1.x",
        "linux-arm64, linux-arm64-openssl-3.0.x",
        "linux-arm64-openssl, linux-arm64-openssl-3.0.x",
        "alpine, linux-musl",
        "windows-x64, windows",
        "win32, windows",
    })
    void aTargetIsToldTheNearest(String name, String meant) {
        assertThat(run("engine fetch --prisma 6.19.3 --to x --platform " + name))
                .isEqualTo(2);
        assertThat(ran.err()).contains("Did you mean " + meant + "?").contains("slipway engine targets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-x64-openssl-3.0.x", "kubernetes"})
    void anotherCpuIsNotTakenForATypingError(String name) {
        assertThat(run("engine fetch --prisma 6.19.3 --to x --platform " + name))
                .isEqualTo(2);
        assertThat(ran.err()).contains("It knows: native, darwin").doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @CsvSource({
        "help, Usage: slipway [OPTIONS] COMMAND",
        "help engine, Usage: slipway engine [OPTIONS] COMMAND",
        "engine help, Usage: slipway engine [OPTIONS] COMMAND",
        "help engine fetch, Usage: slipway engine fetch [OPTIONS]",
        "engine help fetch, Usage: slipway engine fetch [OPTIONS]",
        "help engine cache prune, Usage: slipway engine cache prune",
    })
    void helpIsAWordToo(String line, String usage) {
        assertThat(run(line)).isZero();
        assertThat(ran.out()).startsWith(usage);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void versionIsAWordToo() {
        assertThat(run("version")).isZero();
        assertThat(ran.out()).startsWith("slipway ");
    }

    private int run(String line) {
        ran = new CommandsInProcess(folder).run(line.split(" ", -1));
        return ran.code();
    }
}
