package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The URL of a project, shown and limited by the packaged program. */
class DatasourceIT {
    private static final String ENV = """
            # s3cr3t
            export DATABASE_URL="postgresql://app:s3cr3t@db:5432/shop" # s3cr3t
            """;

    @AutoClose
    private final Bench bench;

    DatasourceIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
        bench.write("prisma/schema.prisma", """
                        generator client {
                          provider = "prisma-client-js"
                        }

                        datasource db {
                          provider = "postgresql"
                          url = env("DATABASE_URL")
                        }
                        """).write(".env", ENV);
    }

    @Test
    void theLimitIsShownSetAndLeftAlone() throws Exception {
        Ran before = bench.done("datasource", "show");
        Ran dry = bench.done("datasource", "limit", "1", "--dry-run");
        String untouched = env();
        Ran set = bench.done("datasource", "limit", "1");
        String changed = env();
        Ran again = bench.done("datasource", "limit", "1");
        Ran after = bench.done("datasource", "show", "--format", "json");

        assertThat(before.output()).contains("URL003").contains("set in .env:2 (Prisma loads it)");
        assertThat(dry.output())
                .contains("+export DATABASE_URL=\"postgresql://app:***@db:5432/shop?connection_limit=1\"");
        assertThat(untouched).isEqualTo(ENV);
        assertThat(changed).isEqualTo(ENV.replace("/shop\"", "/shop?connection_limit=1\""));
        assertThat(again.output()).contains("already; nothing was changed");
        assertThat(env()).isEqualTo(changed);
        assertThat(after.output()).doesNotContain("\"rule\" : \"URL003\"");
        for (Ran ran : new Ran[] {before, dry, set, again, after}) {
            assertThat(ran.output() + ran.errors()).doesNotContain("s3cr3t");
        }
    }

    @Test
    void aUrlThatCannotBeReadIsRefusedAndLeftAlone() throws Exception {
        bench.write(".env", "DATABASE_URL=postgresql://app:s3/cr3t@db:5432/shop\n");

        Ran ran = bench.refused(3, "datasource", "limit", "1");

        assertThat(ran.errors()).contains("%2F").doesNotContain("cr3t");
    }

    @Test
    void aFetchedTargetIsAddedToTheSchema() throws Exception {
        Ran dry = bench.fetched("--platform", Bench.TARGET, "--add-target", "--dry-run");
        String untouched = Files.readString(bench.folder().resolve("prisma/schema.prisma"));
        Ran added = bench.fetched("--platform", Bench.TARGET, "--add-target");
        String changed = Files.readString(bench.folder().resolve("prisma/schema.prisma"));
        Ran again = bench.fetched("--platform", Bench.TARGET, "--add-target");

        String line = "  binaryTargets = [\"native\", \"" + Bench.TARGET + "\"]\n";
        assertThat(dry.output())
                .contains("would add \"" + Bench.TARGET + "\"")
                .contains("\n+++ b/prisma/schema.prisma\n")
                .contains("\n+" + line);
        assertThat(changed).isEqualTo(untouched.replace("-js\"\n", "-js\"\n" + line));
        assertThat(added.output()).contains("added \"" + Bench.TARGET + "\"").contains("npx prisma generate");
        assertThat(again.output()).doesNotContain("added");
        assertThat(Files.readString(bench.folder().resolve("prisma/schema.prisma")))
                .isEqualTo(changed);
        assertThat(bench.engine()).exists();
    }

    private String env() throws Exception {
        return Files.readString(bench.folder().resolve(".env"));
    }
}
