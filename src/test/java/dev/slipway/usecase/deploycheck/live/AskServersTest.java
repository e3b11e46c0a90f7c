package dev.slipway.usecase.deploycheck.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.adapter.archive.FolderTree;
import dev.slipway.cli.CommandsInProcess;
import dev.slipway.domain.artefact.Artefact;
import dev.slipway.domain.capacity.Capacity;
import dev.slipway.domain.datasource.ConnectionUrl;
import dev.slipway.domain.deployment.Deployment;
import dev.slipway.domain.deployment.Destination;
import dev.slipway.domain.deployment.Platform;
import dev.slipway.domain.deployment.Shipped;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Outcome;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.live.AskedPatience;
import dev.slipway.domain.live.Dialect;
import dev.slipway.domain.live.Migrations;
import dev.slipway.domain.live.ServerAnswer;
import dev.slipway.domain.live.Stage;
import dev.slipway.domain.livecheck.AskedUrl;
import dev.slipway.domain.livecheck.Reply;
import dev.slipway.domain.nodeproject.NodeProject;
import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.Problem.Kind;
import dev.slipway.domain.text.MappedText;
import dev.slipway.domain.text.TextRange;
import dev.slipway.domain.urlsource.ConfiguredUrl;
import dev.slipway.domain.urlsource.DeployedDatasource;
import dev.slipway.domain.urlsource.FilePlace;
import dev.slipway.domain.urlsource.PoolOwner;
import dev.slipway.domain.urlsource.ProjectDatasource;
import dev.slipway.domain.urlsource.UrlOrigin;
import dev.slipway.usecase.deploycheck.LiveRequest;
import dev.slipway.usecase.deploycheck.LiveServers.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of which server, and what is made of its answer, without a server. */
class AskServersTest {
    private static final String URL = "postgresql://app:s3cr3t@db:5432/shop";

    @TempDir
    private Path folder;

    private final FakeServers servers = new FakeServers();
    private String provider = "postgresql";

    @Test
    void aUrlThatStandsTwiceIsAskedByOnce() {
        Asked asked = ask(Optional.empty(), url("url", URL), url("directUrl", URL));

        assertThat(servers.asked).containsExactly(URL);
        assertThat(asked.urls())
                .extracting(AskedUrl::queries, AskedUrl::migrates, AskedUrl::server)
                .containsExactly(tuple(true, false, "db:5432"), tuple(false, true, "db:5432"));
        assertThat(asked.urls().get(1).reply()).isInstanceOf(Reply.Answered.class);
    }

    @Test
    void aShadowDatabaseIsNotAsked() {
        Asked asked = ask(Optional.empty(), url("url", URL), url("shadowDatabaseUrl", URL + "_shadow"));

        assertThat(asked.urls()).hasSize(1);
        assertThat(servers.asked).containsExactly(URL);
    }

    @Test
    void theGivenUrlTakesThePlaceOfTheQueriesAndLeavesTheOthers() {
        Asked asked = ask(Optional.of(URL + "_given"), url("url", URL), url("directUrl", URL + "_direct"));

        assertThat(servers.asked).containsExactly(URL + "_given", URL + "_direct");
        assertThat(asked.urls().get(0).queries()).isTrue();
        assertThat(asked.urls().get(0).url().place().place()).isEqualTo("--url");
    }

    @Test
    void withoutAProjectTheGivenUrlIsAskedAlone() {
        Asked asked = new AskServers(servers, (root, schema) -> ServerAnswer.known(Optional.empty(), "none"))
                .ask(request(Optional.of(URL)), folder, Optional.empty());

        assertThat(servers.asked).containsExactly(URL);
        assertThat(asked.capacity()).isPresent();
    }

    @Test
    void withoutAnyUrlEveryRuleSaysWhatToGive() {
        Asked asked = new AskServers(servers, (root, schema) -> ServerAnswer.known(Optional.empty(), "none"))
                .ask(request(Optional.empty()), folder, Optional.empty());

        assertThat(judged(asked, List.of()).notChecked())
                .hasSize(4)
                .allSatisfy(open -> assertThat(open.why()).contains("no URL is known", "--url env:DATABASE_URL"));
    }

    /** The limits of server, role and database; 3 slots are kept for superusers and 2 that the role may take. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            100, 0,  0, 100, 3, 'max_connections, asked of the server db:5432, 2026-11-29T12:00:00Z', superuser_reserved_connections 3
            100, 15, 0, 15,  0, 'the limit of the role app, asked of the server db:5432, 2026-11-29T12:00:00Z', ''
            100, 40, 9, 9,   0, 'the limit of the database shop, asked of the server db:5432, 2026-11-29T12:00:00Z', ''
            100, 97, 0, 100, 3, 'max_connections, asked of the server db:5432, 2026-11-29T12:00:00Z', superuser_reserved_connections 3
            """)
    void theLowestLimitCountsAndNothingIsTakenOffTwice(
            int max, int role, int database, int connections, int reserved, String source, String kept) {
        servers.max = ServerAnswer.known(max, "SHOW max_connections");
        servers.role = role;
        servers.database = database;

        Capacity capacity = ask(Optional.empty(), url("url", URL)).capacity().orElseThrow();

        assertThat(capacity.connections()).isEqualTo(connections);
        assertThat(capacity.reserved()).isEqualTo(reserved);
        assertThat(capacity.source()).isEqualTo(source);
        assertThat(capacity.date()).isEqualTo("2026-11-29");
        assertThat(capacity.note().orElse("")).isEqualTo(kept);
        assertThat(capacity.engine()).isEqualTo("postgresql");
    }

    @Test
    void aServerThatDoesNotSayItsOwnLimitHasNoCapacity() {
        servers.max = ServerAnswer.unknown("not granted");
        servers.role = 15;

        assertThat(ask(Optional.empty(), url("url", URL)).capacity()).isEmpty();
    }

    @Test
    void behindAPoolerTheServersLimitDoesNotCount() {
        servers.product = "PgBouncer 1.24";

        assertThat(ask(Optional.empty(), url("url", URL)).capacity()).isEmpty();
    }

    @Test
    void theLimitOfTheDirectUrlIsNotThatOfTheQueries() {
        servers.unreached.add(URL);

        Asked asked = ask(Optional.empty(), url("url", URL), url("directUrl", URL + "_direct"));

        assertThat(asked.urls().get(0).reply())
                .isEqualTo(new Reply.Unreached(Stage.TCP, new Problem(Kind.ENVIRONMENT, "refused", "Start it.")));
        assertThat(asked.urls().get(1).reply()).isInstanceOf(Reply.Answered.class);
        assertThat(asked.capacity()).isEmpty();
    }

    @Test
    void whatOneQuestionMeetsDoesNotKeepTheOthersFromBeingAsked() {
        servers.refused = Optional.of(new Problem(Kind.ENVIRONMENT, "No right to read it.", "Grant it."));

        Reply.Answered answered = (Reply.Answered)
                ask(Optional.empty(), url("url", URL)).urls().get(0).reply();

        assertThat(answered.migrations()).isEqualTo(ServerAnswer.unknown("No right to read it. Grant it."));
        assertThat(answered.probe().asked()).isPresent();
        assertThat(servers.closed).isEqualTo(1);
    }

    @Test
    void mysqlIsNotAskedForAPooler() {
        servers.dialect = Dialect.MYSQL;
        provider = "mysql";
        Asked asked = ask(Optional.empty(), url("url", "mysql://app:s3cr3t@db:3306/shop"));

        Reply.Answered answered = (Reply.Answered) asked.urls().get(0).reply();
        assertThat(answered.probe().asked()).isEmpty();
        assertThat(asked.capacity().orElseThrow().engine()).isEqualTo("mysql");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file:./dev.db | sqlite | SQLite is a file, and no server
            prisma://accelerate.prisma-data.net/?api_key=k | postgresql | leads to Accelerate
            mongodb://h/db | mongodb | MongoDB is not asked: PostgreSQL,
            sqlserver://h:1433;database=d | sqlserver | SQL Server is not asked: PostgreSQL,
            nothing | '' | the value of url is no URL of a database (URL001)
            postgresql://app:x@db:54x32/shop | postgresql | cannot be connected by (URL001)
            """)
    void whatLeadsToNoServerIsNotAsked(String url, String word, String why) {
        provider = word;
        Reply reply = ask(Optional.empty(), url("url", url)).urls().get(0).reply();

        assertThat(servers.asked).isEmpty();
        assertThat(reply).isNotInstanceOf(Reply.Answered.class);
        assertThat(reply.toString()).contains(why);
    }

    @Test
    void ofAValueThatIsKeptElsewhereItIsSaidWhereToGiveIt() {
        Asked asked = ask(Optional.empty(), unknown("url", "SHOP_URL"), unknown("directUrl", "DIRECT_URL"));

        assertThat(asked.urls().get(0).reply())
                .isEqualTo(new Reply.Untold(
                        "the value of url is not at hand: A secret keeps it; give it: --url env:SHOP_URL"));
        assertThat(asked.urls().get(1).reply())
                .isEqualTo(new Reply.Untold(
                        "the value of directUrl is not at hand: A secret keeps it; give it: DIRECT_URL in the"
                                + " environment"));
        assertThat(asked.urls().get(0).server()).isEqualTo("url");
    }

    /** The folders with a migration each in what ships, and what is said of the one that the server has applied. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            app/prisma/migrations | ''
            app/prisma/migrations app/node_modules/x/migrations | ''
            app/prisma/migrations app/other/migrations | dist has 2 folders of migrations
            """)
    void theMigrationsThatShipAreTheOnesThatCount(String folders, String why) throws IOException {
        for (String each : folders.split(" ")) {
            write(each + "/migration_lock.toml", "provider = \"postgresql\"");
            write(each + "/1_init/migration.sql", "SELECT 1;");
            write(each + "/README.md", "no migration");
        }
        servers.rows = List.of(row("0_before"));

        Outcome outcome = judged(ask(Optional.empty(), url("url", URL)), List.of(shipped(FolderTree.of(folder))));

        assertThat(of(outcome, "DB004")).contains(why.replace("''", "")).contains(why.equals("''") ? "1_init" : "");
    }

    private static String of(Outcome outcome, String rule) {
        List<String> said = new ArrayList<>();
        outcome.findings().stream()
                .filter(each -> each.rule().equals(rule))
                .map(Finding::message)
                .forEach(said::add);
        outcome.notChecked().stream()
                .filter(each -> each.rule().equals(rule))
                .map(Outcome.Open::why)
                .forEach(said::add);
        return String.join("\n", said);
    }

    private static Migrations.Recorded row(String name) {
        Instant at = Instant.parse("2026-11-01T12:00:00Z");
        return new Migrations.Recorded(name, at, Optional.of(at), Optional.empty(), "0");
    }

    private Shipped shipped(FolderTree tree) {
        return new Shipped(
                "dist",
                Artefact.Form.FOLDER,
                tree,
                "/app",
                Destination.of(Platform.LAMBDA, Place.of("--lambda", "x")),
                Optional.empty(),
                OptionalLong.empty());
    }

    private Outcome judged(Asked asked, List<Shipped> shipped) {
        NodeProject project = NodeProject.unread(folder);
        Deployment deployment =
                new Deployment(folder, project, Optional.empty(), List.of(), shipped, Deployment.Conditions.NONE);
        return asked.judge(deployment, Optional.empty(), Outcome.of(List.of()));
    }

    private void write(String name, String text) throws IOException {
        new CommandsInProcess(folder).write(name, text);
    }

    private Asked ask(Optional<String> given, ConfiguredUrl... urls) {
        ProjectDatasource project = new ProjectDatasource(
                folder,
                Optional.empty(),
                Optional.of("schema.prisma"),
                Optional.of(provider).filter(word -> !word.isEmpty()),
                Optional.of(place()),
                List.of(urls),
                Optional.empty(),
                new PoolOwner.Engine(),
                List.of(),
                List.of());
        return new AskServers(servers, (root, schema) -> ServerAnswer.known(Optional.empty(), "none"))
                .ask(
                        request(given),
                        folder,
                        Optional.of(DeployedDatasource.of(project, path -> true, Optional.empty())));
    }

    private static LiveRequest request(Optional<String> url) {
        return new LiveRequest(
                url.map(text -> ConnectionUrl.read(text, Optional.empty())),
                new AskedPatience(Optional.empty(), Optional.empty()));
    }

    private FilePlace place() {
        return new FilePlace(folder.resolve("schema.prisma"), "schema.prisma", 3);
    }

    private ConfiguredUrl url(String field, String value) {
        return configured(
                field,
                "DATABASE_URL",
                new UrlOrigin.ProcessVariable("DATABASE_URL"),
                Optional.of(MappedText.plain(value, new TextRange(0, value.length()))));
    }

    private ConfiguredUrl unknown(String field, String variable) {
        return configured(field, variable, new UrlOrigin.Unknown("A secret keeps it.", "Give it."), Optional.empty());
    }

    private ConfiguredUrl configured(String field, String variable, UrlOrigin origin, Optional<MappedText> value) {
        return new ConfiguredUrl(
                field, place(), false, Optional.of(variable), origin, value, text -> text, List.of(), List.of());
    }
}
