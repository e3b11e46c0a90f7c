package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines and projects that cannot be followed. */
final class BadInputIT {
    private final Bench bench;

    BadInputIT(@TempDir Path scratch) {
        bench = Bench.in(scratch).withOldEngine();
    }

    @AfterEach
    void stop() {
        assertThat(bench.mirror().requests()).isEmpty();
        bench.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | --platform debian-openssl-3.0     | debian-openssl-3.0     | Did you mean debian-openssl-3.0.x?
            2 | --platform linux-musl-3.0.x       | linux-musl-3.0.x       | linux-musl-openssl-3.0.x
            4 | --runtime lambda:nodejs2.x        | lambda:nodejs2.x       | lambda:nodejs2
            4 | --runtime lambda                  | lambda                 | slipway engine runtimes
            2 | --hash 0123                       | 0123                   | 40
            2 | --hash G123456789abcdef0123456789abcdef01234567 | G123456789 | 40
            2 | --prisma six                      | six                    | 6.
            3 | --prisma 6.99.9                   | 6.99.9                 | --hash
            2 | --engine everything               | everything             | query
            2 | --mirrors http://x                | --mirrors              | --mirror
            2 | --header nonsense                 | --header               | Authorization
            3 | --project missing                 | missing                | package.json
            2 | --locked --update-lock            | --update-lock          | exclude each other
            """)
    void aBadOptionIsNamedWithTheRemedy(int exitCode, String options, String value, String remedy) throws Exception {
        List<String> line = new ArrayList<>(List.of("--mirror", bench.mirror().address()));
        line.addAll(List.of(options.split(" ")));
        line.addAll(0, List.of("engine", "fetch"));

        Ran ran = bench.refused(exitCode, line.toArray(String[]::new));

        assertThat(ran.errors()).contains(value).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({"ftp://mirror.example", "mirror.example", "https://", "https://mirror.example/?version=1"})
    void aBadMirrorAddressIsNamed(String address) throws Exception {
        Ran ran = bench.refused(2, "engine", "fetch", "--mirror", address);

        // What follows the question mark can be a signature.
        assertThat(ran.errors()).contains(address.split("\\?", 2)[0]).contains("--mirror");
    }

    @Test
    void aBadMirrorVariableIsNamed() throws Exception {
        Ran ran = bench.with("PRISMA_ENGINES_MIRROR", "mirror.example").refused(2, "engine", "fetch");

        assertThat(ran.errors()).contains("mirror.example").contains("PRISMA_ENGINES_MIRROR");
    }

    @Test
    void aBadStallTimeIsNamed() throws Exception {
        Ran ran = bench.with("SLIPWAY_STALL_SECONDS", "soon").notFetched(2);

        assertThat(ran.errors()).contains("\"soon\" (SLIPWAY_STALL_SECONDS)");
    }

    @Test
    void aTargetOfTheSchemaThatDoesNotExistIsNamedWithItsPlace() throws Exception {
        bench.targets("rhel-openssl-3.0");

        Ran ran = bench.notFetched(3);

        assertThat(ran.errors())
                .contains("\"rhel-openssl-3.0\"")
                .contains("schema.prisma")
                .contains("rhel-openssl-3.0.x?");
    }

    @Test
    void aSchemaThatIsNoneIsNamedWithItsLine() throws Exception {
        bench.write("prisma/schema.prisma", "generator client {\n  provider = \n}\n");

        Ran ran = bench.notFetched(3);

        assertThat(ran.errors()).contains("schema.prisma").contains("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            package-lock.json | {"lockfileVersion": 3,
            yarn.lock         | # yarn lockfile v1
            pnpm-lock.yaml    | lockfileVersion: 5.4
            """)
    void aLockFileInAMergeConflictIsNamedWithItsLine(String name, String start) throws Exception {
        nothingInstalled().write(name, start + "\n<<<<<<< HEAD\n  a: 1\n=======\n  a: 2\n>>>>>>> other\n");

        Ran ran = bench.notFetched(3);

        assertThat(ran.errors()).contains(name + ":2 holds an unfinished merge").contains("<<<<<<<");
    }

    @Test
    void aProjectThatTellsNoVersionIsToldWhatWasLookedAt() throws Exception {
        nothingInstalled().write("package.json", "{}");

        Ran ran = bench.notFetched(3);

        assertThat(ran.errors()).contains("package-lock.json").contains("--prisma");
    }

    private Bench nothingInstalled() throws IOException {
        Files.delete(bench.folder().resolve("package-lock.json"));
        Files.delete(bench.folder().resolve("node_modules/@prisma/client/package.json"));
        Files.delete(bench.folder().resolve("node_modules/@prisma/engines/package.json"));
        return bench;
    }

    @Test
    void sourcesThatDisagreeAreTold() throws Exception {
        bench.write("node_modules/@prisma/client/package.json", "{\"version\": \"6.5.0\"}");

        Ran ran = bench.slipway("engine", "fetch", "--offline");

        assertThat(ran.errors()).contains("6.5.0").contains("6.19.3");
    }
}
