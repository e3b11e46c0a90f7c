package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slipway beside the real Prisma, on projects and an engine that came from npm ({@code src/scripts/real-inputs.sh}). */
@Tag("real")
final class RealInputIT {
    private static final String REAL_ENGINE = "libquery_engine-debian-openssl-1.1.x.so.node";
    private static final String REAL_ENGINE_SHA256 = "f473676008a557a9b15f031cb56a192184acfb580432eb4903fbdaef7407481e";
    private static final String REAL_ENGINE_HASH = "39190b250ebc338586e25e6da45e5e783bc8a635";
    /** The discard port: nothing listens there, so whoever asks it fails at once. */
    private static final String NO_MIRROR = "http://127.0.0.1:9";

    private static FolderServer mirror;

    @TempDir
    Path scratch;

    @BeforeAll
    static void serveTheMirror() {
        mirror = FolderServer.of(RealProject.mirror());
    }

    @AfterAll
    static void stopTheMirror() {
        mirror.close();
    }

    @Test
    void nodeLoadsTheRealEngineFromTheClientFolder() throws Exception {
        RealProject project = RealProject.copyOf("app-4.7", scratch);

        succeeds(project.slipway("engine", "fetch", "--mirror", mirror.url()));

        assertThat(project.engines()).containsEntry(REAL_ENGINE, new RealProject.Installed(REAL_ENGINE_SHA256, true));
        String engine = project.client().resolve(REAL_ENGINE).toString();
        Ran loaded = succeeds(project.node("console.log(require('" + engine + "').version().commit)"));
        assertThat(loaded.output()).isEqualToIgnoringNewLines(REAL_ENGINE_HASH);
    }

    @Test
    void aGeneratedClientThatLostItsEnginesQueriesAgain() throws Exception {
        RealProject project = RealProject.copyOf("app-4.7", scratch);
        succeeds(project.prismaGenerate(mirror.url()));
        project.deleteEngines();

        succeeds(project.slipway("engine", "fetch", "--mirror", mirror.url()));

        Ran queried = succeeds(project.node("""
                const { PrismaClient } = require('@prisma/client');
                const shop = new PrismaClient();
                (async () => {
                  await shop.$executeRawUnsafe('CREATE TABLE "Order" (id INTEGER PRIMARY KEY, item TEXT NOT NULL)');
                  await shop.order.create({ data: { item: 'rope' } });
                  console.log(JSON.stringify(await shop.order.findMany()));
                  await shop.$disconnect();
                })();
                """));
        assertThat(queried.output()).isEqualToIgnoringNewLines("[{\"id\":1,\"item\":\"rope\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app-4.7", "app-5.22", "app-6.19"})
    void theResultIsWhatPrismaItselfInstalls(String name) throws Exception {
        RealProject theirs = RealProject.copyOf(name, scratch);
        RealProject ours = RealProject.copyOf(name, scratch);
        succeeds(theirs.prismaGenerate(mirror.url()));

        succeeds(ours.slipway("engine", "fetch", "--mirror", mirror.url()));

        assertThat(ours.engines()).hasSize(2).isEqualTo(theirs.engines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"app-5.22", "app-6.19"})
    void prismaGeneratesFromWhatWasFetchedBefore(String name) throws Exception {
        RealProject project = RealProject.copyOf(name, scratch);
        succeeds(project.slipway("engine", "fetch", "--engine", "all", "--mirror", mirror.url()));
        Map<String, RealProject.Installed> fetched = project.engines();

        succeeds(project.prismaGenerate(NO_MIRROR));

        assertThat(project.engines()).hasSize(2).isEqualTo(fetched);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app-5.22", "app-6.19"})
    void whatPrismaCachedIsInstalledOffline(String name) throws Exception {
        RealProject theirs = RealProject.copyOf(name, scratch);
        RealProject ours = RealProject.copyOf(name, scratch).sharingTheHomeOf(theirs);
        succeeds(theirs.prismaGenerate(mirror.url()));

        succeeds(ours.slipway("engine", "fetch", "--offline"));

        assertThat(ours.engines()).hasSize(2).isEqualTo(theirs.engines());
    }

    @Test
    void anExportedMirrorServesPrismaOfThreeMajorVersions() throws Exception {
        RealProject newest = RealProject.copyOf("app-6.19", scratch);
        Path exported = scratch.resolve("exported");

        succeeds(newest.slipway(
                "engine",
                "mirror",
                "export",
                "--prisma",
                "4.7.0,5.22.0,6.19.3",
                "--platform",
                String.join(",", platformsOf(newest)),
                "--to",
                exported.toString(),
                "--mirror",
                mirror.url()));
        succeeds(newest.slipway("engine", "mirror", "verify", exported.toString()));

        try (FolderServer copy = FolderServer.of(exported)) {
            String targets = String.join(",", platformsOf(newest));
            succeeds(newest.slipway(
                    "engine",
                    "mirror",
                    "verify",
                    copy.url(),
                    "--prisma",
                    "4.7.0,5.22.0,6.19.3",
                    "--platform",
                    targets));
            assertPrismaInstallsFrom(copy, newest);
            assertPrismaInstallsFrom(copy, RealProject.copyOf("app-5.22", scratch));
            assertPrismaInstallsFrom(copy, RealProject.copyOf("app-4.7", scratch));
        }
    }

    @Test
    void aPrisma7ProjectIsToldThatItNeedsNoEngine() throws Exception {
        RealProject project = RealProject.copyOf("app-7", scratch);

        Ran ran = succeeds(project.slipway("engine", "fetch", "--mirror", NO_MIRROR));

        assertThat(ran.output() + ran.errors()).containsIgnoringCase("no query engine is needed");
        assertThat(Files.exists(project.client())).isFalse();
    }

    private static void assertPrismaInstallsFrom(FolderServer copy, RealProject project)
            throws IOException, InterruptedException {
        succeeds(project.prismaGenerate(copy.url()));

        assertThat(project.engines()).as(project.toString()).hasSize(2);
    }

    /** What the schemas name, and what Prisma takes this machine for. */
    private static Set<String> platformsOf(RealProject project) throws IOException, InterruptedException {
        Ran host = succeeds(project.node("""
                require('@prisma/get-platform').getBinaryTargetForCurrentPlatform().then((target) => console.log(target))
                """));
        Set<String> platforms = new TreeSet<>(Set.of("debian-openssl-1.1.x", "rhel-openssl-3.0.x"));
        platforms.add(host.output().strip());
        return platforms;
    }

    private static Ran succeeds(Ran ran) {
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        return ran;
    }
}
