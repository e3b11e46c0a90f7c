package dev.slipway.rule.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.datasource.UrlKind;
import dev.slipway.domain.edge.EdgeCode;
import dev.slipway.domain.edge.EdgeFile;
import dev.slipway.domain.edge.EdgeFile.Ground;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.nodeproject.ClientGenerator;
import dev.slipway.domain.nodeproject.EngineUse;
import dev.slipway.domain.release.PrismaVersion;
import dev.slipway.domain.script.ClientSite;
import dev.slipway.domain.script.ClientSite.Given;
import dev.slipway.domain.script.ReachedClient;
import dev.slipway.domain.script.ReachedClient.Use;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generated clients of these releases did in edge-runtime 3, 2026-11-30. */
class ClientAtTheEdgeTest {
    private static final String PACKAGE = "@prisma/client";
    private static final String NEON = "@prisma/adapter-neon";

    @ParameterizedTest
    @CsvSource({
        "4.10.0, false, NO, false, MADE, Found",
        "5.1.1, false, NO, false, MADE, Found",
        "5.2.0, false, NO, false, MADE, NotChecked",
        "5.9.1, false, NO, false, ASKED, Found",
        "5.10.2, false, NO, true, ASKED, Found",
        "5.10.2, true, YES, false, ASKED, NotChecked",
        "5.11.0, false, YES, false, ASKED, Found",
        "5.11.0, true, YES, false, ASKED, Passed",
        "5.11.0, true, NO, false, MADE, Found",
        "5.22.0, false, NO, true, ASKED, Found",
        "5.22.0, true, NO, true, ASKED, Passed",
        "6.15.0, false, YES, false, ASKED, Found",
        "6.15.0, true, NO, false, MADE, Found",
        "6.16.0, false, YES, false, ASKED, Passed",
        "6.16.0, false, NO, false, ASKED, Found",
        "6.16.0, false, NO, false, MADE, NotChecked",
        "6.16.0, false, NO, false, UNSEEN, NotChecked",
        "6.19.0, false, NO, true, ASKED, Passed",
        "6.19.0, false, UNSEEN, false, ASKED, NotChecked",
        "7.0.0, false, NO, false, MADE, Found",
        "7.0.0, false, NO, true, ASKED, Passed",
        "7.0.0, false, YES, false, ASKED, Passed",
    })
    void aReleaseRunsAtTheEdgeWithWhatItTakesThere(
            String version, boolean flag, Given adapter, boolean accelerated, Use use, String verdict) {
        ClientSite site = site(PACKAGE, adapter, NEON);

        Verdict judged = judge(version, file(Ground.EDGE_RUNTIME, site, use, accelerated), generator(flag, "library"));

        assertThat(judged.getClass().getSimpleName()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "4.16.2, NO, true, Passed",
        "5.22.0, NO, false, NotChecked",
        "5.22.0, YES, false, Found",
        "6.19.0, YES, false, Found",
        "7.0.0, YES, false, Passed",
    })
    void theImportOfEdgeIsForAccelerateUpToSix(String version, Given adapter, boolean accelerated, String verdict) {
        ClientSite site = site(PACKAGE + "/edge", adapter, NEON);

        Verdict judged =
                judge(version, file(Ground.EDGE_RUNTIME, site, Use.ASKED, accelerated), generator(true, "library"));

        assertThat(judged.getClass().getSimpleName()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "EDGE_RUNTIME, @prisma/adapter-pg, Found",
        "MIDDLEWARE, @prisma/adapter-better-sqlite3, Found",
        "MIDDLEWARE, @prisma/adapter-libsql/web, Passed",
        "EDGE_RUNTIME, '', NotChecked",
        "WORKER, @prisma/adapter-pg, Passed",
        "DENO, @prisma/adapter-pg, NotChecked",
    })
    void aDriverNeedsWhatItsGroundHas(Ground ground, String driver, String verdict) {
        Verdict judged = judge(
                "6.19.0",
                file(ground, site(PACKAGE, Given.YES, driver), Use.ASKED, false),
                generator(false, "engineType = \"client\" (prisma/schema.prisma:3)"));

        assertThat(judged.getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void aClientOfAFolderOfItsOwnIsForTheEdgeWhereItsGeneratorSaysSo() {
        ClientSite site = site("@/generated/prisma", Given.YES, NEON);
        ClientGenerator modern =
                generator("prisma-client", new EngineUse.None("Prisma 7.0.0 has no query engine"), "src/generated");

        assertThat(judge("7.0.0", file(Ground.EDGE_RUNTIME, site, Use.ASKED, false), modern))
                .isInstanceOf(Verdict.NotChecked.class);
    }

    @Test
    void itSaysWhichFilesLeadThereAndWhatToDo() {
        ReachedClient reached = new ReachedClient(
                site(PACKAGE, Given.NO, ""), Use.ASKED, List.of("middleware.ts", "auth.ts", "lib/prisma.ts"));
        EdgeFile file = new EdgeFile(
                "middleware.ts",
                Ground.MIDDLEWARE,
                Place.in("middleware.ts", 0, ""),
                List.of(reached),
                false,
                Optional.empty());

        assertThat(judge("6.19.0", file, generator(false, "library")))
                .isInstanceOfSatisfying(Verdict.Found.class, found -> {
                    assertThat(found.findings().get(0).message())
                            .isEqualTo(
                                    "middleware.ts runs at the edge, and its client, of lib/prisma.ts by auth.ts, is given no driver"
                                            + " adapter: no query engine loads there.");
                    assertThat(found.findings().get(0).remedy()).contains("runtime: 'nodejs'");
                });
    }

    @Test
    void withoutAVersionOrAllOfTheCodeItIsNotChecked() {
        EdgeFile asks = file(Ground.EDGE_RUNTIME, site(PACKAGE, Given.NO, ""), Use.ASKED, false);
        EdgeFile unread = new EdgeFile(
                "a.ts", Ground.EDGE_RUNTIME, Place.in("a.ts", 1, ""), List.of(), false, Optional.of("whether a.ts"));

        assertThat(new ClientAtTheEdge("SRC003")
                        .judge(new EdgeCode(
                                List.of(asks), Optional.empty(), List.of(), Optional.empty(), Optional.empty())))
                .isInstanceOf(Verdict.NotChecked.class);
        assertThat(judge("6.19.0", unread, generator(false, "library")))
                .isEqualTo(new Verdict.NotChecked("whether a.ts"));
        assertThat(new ClientAtTheEdge("SRC003")
                        .judge(new EdgeCode(
                                List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty())))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    /** The client for Accelerate alone is told by a URL that is written out, and deployed so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            6.19.3 | ACCELERATE | false | Passed
            6.19.3 | POSTGRESQL | false | Found
            5.22.0 | MYSQL      | false | Found
            6.19.3 | -          | false | NotChecked
            6.19.3 | POSTGRESQL | true  | NotChecked
            """)
    void theClientForAccelerateNeedsItsUrl(String version, UrlKind deployed, boolean own, String told) {
        ClientSite.Options options = new ClientSite.Options(own ? List.of("datasourceUrl") : List.of(), true, "");
        ClientSite site =
                new ClientSite(Place.in("lib/prisma.ts", 3, "new PrismaClient()"), "@prisma/client/edge", options, "");
        EdgeCode code = new EdgeCode(
                List.of(file(Ground.MIDDLEWARE, site, Use.ASKED, false)),
                PrismaVersion.parse(version),
                List.of(generator(false, "library")),
                Optional.ofNullable(deployed),
                Optional.empty());

        assertThat(new ClientAtTheEdge("SRC003").judge(code).getClass().getSimpleName())
                .isEqualTo(told);
    }

    /** In a folder of its own lies the same as in the package, and its file can be named. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../gen/client/edge | YES | src/gen/client | Found
            ../gen/client/edge | NO  | src/gen/client | NotChecked
            ../gen/client/wasm | YES | src/gen/client | Passed
            ../gen/client      | YES | src/gen/client | NotChecked
            ../gen/edge        | YES | src/gen/edge   | NotChecked
            """)
    void aFolderOfItsOwnIsToldByTheFileThatIsNamed(String from, Given adapter, String folder, String told) {
        ClientGenerator own = withAdapters(generator("prisma-client-js", new EngineUse.Library(), folder));
        EdgeFile file = file(Ground.EDGE_RUNTIME, site(from, adapter, NEON), Use.ASKED, false);

        assertThat(judge("6.15.0", file, own).getClass().getSimpleName()).isEqualTo(told);
    }

    private static Verdict judge(String version, EdgeFile file, ClientGenerator generator) {
        return new ClientAtTheEdge("SRC003")
                .judge(new EdgeCode(
                        List.of(file),
                        PrismaVersion.parse(version),
                        List.of(generator),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static ClientSite site(String from, Given adapter, String driver) {
        ClientSite.Options options = new ClientSite.Options(
                adapter == Given.YES ? List.of("adapter") : List.of(), adapter != Given.UNSEEN, "");
        return new ClientSite(Place.in("lib/prisma.ts", 3, "new PrismaClient()"), from, options, driver);
    }

    private static EdgeFile file(Ground ground, ClientSite site, Use use, boolean accelerated) {
        return new EdgeFile(
                "app/route.ts",
                ground,
                Place.in("app/route.ts", 1, "runtime"),
                List.of(new ReachedClient(site, use, List.of("app/route.ts", "lib/prisma.ts"))),
                accelerated,
                Optional.empty());
    }

    private static ClientGenerator generator(boolean flag, String engine) {
        EngineUse use = engine.equals("library") ? new EngineUse.Library() : new EngineUse.None(engine);
        ClientGenerator generator = generator("prisma-client-js", use, "node_modules/.prisma/client");
        return flag ? withAdapters(generator) : generator;
    }

    private static ClientGenerator withAdapters(ClientGenerator of) {
        return new ClientGenerator(
                of.name(),
                of.provider(),
                of.at(),
                of.targetsAt(),
                of.folder(),
                of.engine(),
                List.of("driverAdapters"),
                of.binaryTargets(),
                of.untold(),
                of.unplaced(),
                of.refusal(),
                of.notes());
    }

    private static ClientGenerator generator(String provider, EngineUse use, String folder) {
        return new ClientGenerator(
                "client",
                provider,
                "prisma/schema.prisma:1",
                "prisma/schema.prisma:1",
                Path.of(folder),
                use,
                List.of(),
                List.of("native"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
