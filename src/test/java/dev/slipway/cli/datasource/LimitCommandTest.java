package dev.slipway.cli.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitCommandTest {
    private ProjectBench project;

    @BeforeEach
    void layOut(@TempDir Path folder) {
        project = new ProjectBench(folder).prisma("6.19.3").datasource("postgresql", "env(\"DATABASE_URL\")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            U=postgres://u:p@h/d~U=postgres://u:p@h/d?connection_limit=1
            export U = 'postgres://u:p@h/d' # c~export U = 'postgres://u:p@h/d?connection_limit=1' # c
            U="postgres://u:p@h/d?schema=a"~U="postgres://u:p@h/d?schema=a&connection_limit=1"
            U=`postgres://u:'@h/d`~U=`postgres://u:'@h/d?connection_limit=1`
            U=postgres://u:p@h/d?connection_limit=10&a=b~U=postgres://u:p@h/d?connection_limit=1&a=b
            U="postgres://${A}:${A}@h/d"~U="postgres://${A}:${A}@h/d?connection_limit=1"
            U=${B}~U=${B}&connection_limit=1
            U=${B}&connection_limit=7~U=${B}&connection_limit=1
            U: postgres://u:p@h/d # c~U: postgres://u:p@h/d?connection_limit=1 # c
            """)
    void onlyTheParameterOfTheEntryChanges(String before, String after) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String rest = "B=postgres://u:p@h/d?x=1" + end + end + "A='x' # y" + end + "C=\"1";
            project.datasource("postgresql", "env(\"U\")").with(".env", "# a" + end + before + end + rest);

            Ran first = project.run("datasource", "limit", "1");
            Ran second = project.run("datasource", "limit", "1");

            assertThat(first.code()).as(first.all()).isZero();
            assertThat(project.text(".env")).isEqualTo("# a" + end + after + end + rest);
            assertThat(second.code()).isZero();
            assertThat(second.out()).contains(".env:2 has connection_limit 1 already; nothing was changed");
            assertThat(project.text(".env")).isEqualTo("# a" + end + after + end + rest);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            postgresql~postgres://u:p@h/d~postgres://u:p@h/d?connection_limit=3
            mysql~mysql://u:\\u0070\\"@h/d~mysql://u:\\u0070\\"@h/d?connection_limit=3
            sqlserver~sqlserver://h:1433;user=sa;password={a;b}~sqlserver://h:1433;user=sa;password={a;b};connectionLimit=3
            mongodb~mongodb://u:p@h,i/d~mongodb://u:p@h,i/d?maxPoolSize=3
            cockroachdb~postgresql:\\/\\/u:p@h/d#f~postgresql:\\/\\/u:p@h/d?connection_limit=3#f
            """)
    void onlyTheParameterOfTheLiteralChanges(String provider, String before, String after) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String schema = project.datasource(provider, "\"" + before + "\"").text(ProjectBench.SCHEMA);
            project.with(ProjectBench.SCHEMA, schema.replace("\n", end));

            Ran first = project.run("datasource", "limit", "3");
            String changed = project.text(ProjectBench.SCHEMA);
            Ran second = project.run("datasource", "limit", "3");

            assertThat(first.code()).as(first.all()).isZero();
            assertThat(changed).isEqualTo(schema.replace(before, after).replace("\n", end));
            assertThat(second.out()).contains("already");
            assertThat(project.text(ProjectBench.SCHEMA)).isEqualTo(changed);
        }
    }

    @Test
    void theFileThatWinsIsChangedAndTheOtherNamed() {
        project.with(".env", "DATABASE_URL=postgres://u:p@one/d\n")
                .with("prisma/.env", "DATABASE_URL=postgres://u:p@two/d\n");

        Ran ran = project.run("datasource", "limit", "1");

        assertThat(project.text(".env")).contains("?connection_limit=1");
        assertThat(project.text("prisma/.env")).doesNotContain("connection_limit");
        assertThat(ran.err()).contains("prisma/.env:1 sets DATABASE_URL too; Prisma takes .env");
    }

    @Test
    void aDryRunShowsTheChangeAndNoSecretOfTheFile() {
        String env =
                "# s3cr3t\nKEY=s3cr3t\nMANY='s3cr3t\ns3cr3t'\nDATABASE_URL=postgres://u:s3cr3t@h/d # s3cr3t\nX=s3cr3t\n";
        project.with(".env", env);

        Ran ran = project.run("datasource", "limit", "1", "--dry-run");

        assertThat(ran.out())
                .contains("-DATABASE_URL=postgres://u:***@h/d #")
                .contains("+DATABASE_URL=postgres://u:***@h/d?connection_limit=1 #")
                .contains("@@ -2,5 +2,5 @@");
        assertThat(ran.all()).doesNotContain("s3cr3t");
        assertThat(project.text(".env")).isEqualTo(env);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029"})
    void whatWouldBeginALineIsNotPrinted(String end) {
        String url = "postgres://u:p@h/d?a=1" + end + "::error::x";
        project.set("DATABASE_URL", url);

        Ran ofProject = project.run("datasource", "limit", "1", "--print");
        Ran given = project.run("datasource", "limit", "1", "--url", url);

        assertThat(ofProject.code()).as(ofProject.all()).isEqualTo(3);
        assertThat(given.code()).as(given.all()).isEqualTo(3);
        assertThat(ofProject.err()).contains("line end");
        assertThat((ofProject.all() + given.all()).lines()).noneMatch(line -> line.startsWith("::"));
    }

    @Test
    void theProcessCannotBeChangedButCanBePrinted() {
        project.set("DATABASE_URL", "postgres://u:s3cr3t@h/d").with(".env", "DATABASE_URL=postgres://u:p@other/d\n");

        Ran refused = project.run("datasource", "limit", "1");
        Ran printed = project.run("datasource", "limit", "1", "--print");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err())
                .contains("DATABASE_URL comes from the process environment")
                .contains("postgres://u:***@h/d?connection_limit=1")
                .contains("--print")
                .doesNotContain("s3cr3t");
        assertThat(printed.out()).isEqualTo("postgres://u:s3cr3t@h/d?connection_limit=1\n");
        assertThat(project.text(".env")).isEqualTo("DATABASE_URL=postgres://u:p@other/d\n");
    }

    @Test
    void aWorkflowGetsTheVariableAndHidesItFirst() {
        Path file = project.with("github.env", "A=1").folder().resolve("github.env");
        project.set("GITHUB_ENV", file.toString()).set("DATABASE_URL", "postgres://u:a%40b@h/d");

        Ran ran = project.run("datasource", "limit", "1", "--github-env");

        assertThat(project.text("github.env"))
                .isEqualTo("A=1\nDATABASE_URL=postgres://u:a%40b@h/d?connection_limit=1\n");
        assertThat(ran.err()).contains("::add-mask::postgres://u:a%2540b@h/d?connection_limit=1");
        assertThat(ran.out()).doesNotContain("a%40b").contains("postgres://u:***@h/d?connection_limit=1");
    }

    @Test
    void outsideOfAWorkflowThatIsToldToUseAnotherWay() {
        project.set("DATABASE_URL", "postgres://u:p@h/d");

        Ran ran = project.run("datasource", "limit", "1", "--github-env");

        assertThat(ran.code()).isEqualTo(5);
        assertThat(ran.err()).contains("GITHUB_ENV is not set").contains("--print");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            7.1.0~~new PrismaPg({ connectionString, max: 4 })
            6.19.3~engineType = "client"~new PrismaPg({ connectionString, max: 4 })
            6.10.0~previewFeatures = ["queryCompiler", "driverAdapters"]~new PrismaPg({ connectionString, max: 4 })
            """)
    void whereADriverKeepsThePoolNothingIsChangedAndTheLineIsShown(String version, String line, String shown) {
        String schema = project.prisma(version).text(ProjectBench.SCHEMA);
        String generator = "\"prisma-client-js\"" + (line == null ? "" : "\n  " + line);
        project.with(ProjectBench.SCHEMA, schema.replace("\"prisma-client-js\"", generator))
                .with(".env", "DATABASE_URL=postgres://u:p@h/d\n");

        Ran ran = project.run("datasource", "limit", "4");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("would have no effect").contains(shown);
        assertThat(project.text(".env")).isEqualTo("DATABASE_URL=postgres://u:p@h/d\n");
    }

    @Test
    void aDatasourceOfPrisma7NeedsNoUrlToBeToldThatADriverKeepsThePool() {
        project.prisma("7.1.0").with(ProjectBench.SCHEMA, """
                        generator client {
                          provider = "prisma-client"
                          output = "../generated"
                        }
                        datasource db {
                          provider = "postgresql"
                        }
                        """);

        Ran ran = project.run("datasource", "limit", "4");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("would have no effect").contains("new PrismaPg({ connectionString, max: 4 })");
    }

    @Test
    void anAdapterThatMayBeUsedIsWorthANote() {
        project.with(
                        "package.json",
                        "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"@prisma/adapter-pg\": \"6.19.3\"}}")
                .with(".env", "DATABASE_URL=postgres://u:p@h/d\n");

        Ran ran = project.run("datasource", "limit", "4");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("@prisma/adapter-pg is installed").contains("max: 4");
        assertThat(project.text(".env")).contains("connection_limit=4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            prisma://x.prisma-data.net/?api_key=s3cr3t~Prisma Console
            prisma+postgres://localhost:51213/?api_key=s3cr3t~Prisma Console
            postgres://u:s3/cr3t@h/d~%2F
            '"postgres://u:s3cr3t@h/d"'~quotation
            oracle://u:s3cr3t@h/d~postgresql
            """)
    void whatCannotBeChangedIsExplained(String url, String words) {
        project.with(".env", "DATABASE_URL=" + url + "\n");

        Ran ran = project.run("datasource", "limit", "1");

        assertThat(ran.code()).as(ran.all()).isEqualTo(3);
        assertThat(ran.err()).contains(words).doesNotContain("s3cr3t").doesNotContain("cr3t@");
        assertThat(project.text(".env")).isEqualTo("DATABASE_URL=" + url + "\n");
    }

    @Test
    void sqliteHasNothingToLimit() {
        String schema = project.datasource("sqlite", "\"file:./dev.db\"").text(ProjectBench.SCHEMA);

        Ran ran = project.run("datasource", "limit", "1");

        assertThat(ran.code()).isZero();
        assertThat(ran.all()).contains("Nothing to limit").contains("SQLite is a file");
        assertThat(project.text(ProjectBench.SCHEMA)).isEqualTo(schema);
    }

    @Test
    void aFileThatOnlyLooksLikeTheRightOneIsNamed() {
        project.with(".env.example", "DATABASE_URL=postgres://u:p@h/d\n");

        Ran ran = project.run("datasource", "limit", "1");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("DATABASE_URL is not set").contains("Copy .env.example to .env");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "x", "1.5", "''"})
    void aLimitThatIsNoneIsAUsageError(String limit) {
        Ran ran = project.run("datasource", "limit", "--", limit);

        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void aUrlOnTheLineIsChangedAndPrinted() {
        Ran ran = project.run(
                "datasource",
                "limit",
                "2",
                "--pool-timeout",
                "20",
                "--pgbouncer",
                "true",
                "--url",
                "postgres://u:p@h/d");

        assertThat(ran.out()).isEqualTo("postgres://u:p@h/d?connection_limit=2&pool_timeout=20&pgbouncer=true\n");
    }

    @Test
    void noFormatShowsASecret() {
        List<String> shown = new ArrayList<>();
        for (String url : List.of(
                "postgres://u:s3cr3t@h/d",
                "postgres://u:s3cr3t?@h/d",
                "postgres://u:s3cr3t#@h/d",
                "s3cr3t@h/d",
                "\"postgres://u:s3cr3t@h/d",
                "postgres://h/d?sslpassword=s3cr3t",
                "prisma://h/?api_key=s3cr3t",
                "sqlserver://h;password=s3cr3t")) {
            project.with(".env", "DATABASE_URL='" + url + "'\nOTHER=s3cr3t\n");
            for (String format : List.of("text", "json")) {
                shown.add(project.run("datasource", "show", "--format", format).all());
                shown.add(project.run("datasource", "limit", "9", "--dry-run", "--format", format)
                        .all());
                shown.add(project.run("datasource", "limit", "9", "--format", format)
                        .all());
            }
        }

        assertThat(shown).hasSize(48).noneMatch(text -> text.contains("s3cr3t"));
    }
}
