package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testing.LoopbackMirror;
import dev.slipway.testing.LoopbackRequest;
import dev.slipway.testing.MadeArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code engine fetch} from mirrors that are as they should be. */
final class FetchIT {
    private static final String FOREIGN = "linux-arm64-openssl-3.0.x";
    private final Path scratch;

    @AutoClose
    private final Bench bench;

    FetchIT(@TempDir Path scratch) {
        this.scratch = scratch;
        bench = Bench.in(scratch);
    }

    @Test
    void theEngineArrivesWholeAndExecutable() throws Exception {
        Ran ran = bench.fetched();

        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes()).isExecutable();
        assertThat(ran.output())
                .contains("Prisma 6.19.3, engine hash " + Published.HASH + " (node_modules/@prisma/client)")
                .contains("installed node_modules/.prisma/client/libquery_engine-debian-openssl-3.0.x.so.node")
                .contains(bench.library().sha256() + ", as the mirror publishes");
    }

    @Test
    void theCacheIsLaidOutAsPrismasOwn() throws Exception {
        bench.fetched();

        Path cached = bench.cache().resolve("master/" + Published.HASH + "/" + Bench.TARGET);
        assertThat(cached.resolve("libquery-engine"))
                .hasBinaryContent(bench.library().bytes());
        assertThat(cached.resolve("libquery-engine.sha256"))
                .hasContent(bench.library().sha256());
        assertThat(cached.resolve("libquery-engine.gz.sha256"))
                .hasContent(MadeArchive.sha256(bench.library().packed()));
    }

    @Test
    void requestsAreThoseOfAPlainClient() throws Exception {
        bench.with("PRISMA_ENGINES_MIRROR", bench.mirror().address() + "/");

        bench.done("engine", "fetch");

        assertThat(bench.mirror().requests()).hasSize(3).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.path()).startsWith("/all_commits/").doesNotContain("//");
            assertThat(request.header("User-Agent").orElseThrow())
                    .startsWith("slipway/")
                    .doesNotContain("Java");
        });
    }

    @Test
    void theDeprecatedVariableWinsAsItDoesForPrisma() throws Exception {
        try (LoopbackMirror other = LoopbackMirror.start()) {
            bench.with("PRISMA_BINARIES_MIRROR", bench.mirror().address())
                    .with("PRISMA_ENGINES_MIRROR", other.address());

            bench.done("engine", "fetch");

            assertThat(other.requests()).isEmpty();
            assertThat(bench.engine()).exists();
        }
    }

    @Test
    void anEngineThatIsRightIsNotFetchedAgain() throws Exception {
        bench.fetched();

        Ran again = bench.fetched();

        assertThat(again.output()).contains("present node_modules");
        assertThat(downloads()).hasSize(1);
    }

    @Test
    void withoutTheCacheOnlyTheChecksumsAreAskedForAgain() throws Exception {
        bench.fetched();
        bench.with("XDG_CACHE_HOME", scratch.resolve("empty").toString());

        Ran again = bench.fetched();

        assertThat(again.output()).contains("present node_modules");
        assertThat(downloads()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {Bench.TARGET, FOREIGN})
    void aDamagedEngineIsRepairedForeignOrNot(String target) throws Exception {
        Published arm = Published.library(FOREIGN, NativeFile.arm64("for another machine"))
                .on(bench.mirror());
        bench.targets(Bench.TARGET, FOREIGN).fetched();
        Files.writeString(bench.engine(target), "damaged");

        Ran repaired = bench.fetched();

        assertThat(repaired.output()).contains("repaired node_modules/.prisma/client/libquery_engine-" + target);
        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
        assertThat(bench.engine(FOREIGN)).hasBinaryContent(arm.bytes());
        assertThat(downloads()).hasSize(2);
    }

    @Test
    void aDamagedCacheIsFetchedAnew() throws Exception {
        bench.fetched();
        Files.delete(bench.engine());
        Path cached = bench.cache().resolve("master/" + Published.HASH + "/" + Bench.TARGET + "/libquery-engine");
        Files.writeString(cached, "damaged");

        Ran ran = bench.fetched();

        assertThat(ran.errors()).contains("damaged and is fetched anew");
        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
        assertThat(cached).hasBinaryContent(bench.library().bytes());
    }

    @Test
    void offlineTheCacheServesAndNoSocketIsOpened() throws Exception {
        bench.fetched();
        Files.delete(bench.engine());
        int before = bench.mirror().requests().size();

        Ran ran = bench.fetched("--offline");

        assertThat(ran.output()).contains("from the cache");
        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
        assertThat(bench.mirror().requests()).hasSize(before);
    }

    @Test
    void offlineAnEngineThatIsNotCachedIsNamed() throws Exception {
        Ran ran = bench.notFetched(5, "--offline");

        assertThat(ran.errors())
                .contains(Bench.TARGET)
                .contains(bench.cache().toString())
                .contains("file://");
        assertThat(bench.mirror().requests()).isEmpty();
    }

    @Test
    void aDryRunChangesNothingAtAll() throws Exception {
        SortedMap<String, String> before = Snapshot.of(scratch);

        Ran ran = bench.fetched("--dry-run", "--update-lock");

        assertThat(ran.output()).contains("would install").contains("would write engines.lock");
        assertThat(Snapshot.of(scratch)).isEqualTo(before);
        assertThat(downloads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--dry-run", "--update-lock", "--engine=all"})
    void theJsonIsWhatTheSchemaPromises(String option) throws Exception {
        Published.schemaEngine(Bench.TARGET, NativeFile.x64("schema")).on(bench.mirror());
        bench.with("PRISMA_CLI_BINARY_TARGETS", Bench.TARGET);

        Ran ran = bench.fetched("--format=json", option.isEmpty() ? "--project=." : option);

        assertThat(JsonSchema.named("engine-fetch.v1").faults(ran.output())).isEmpty();
    }

    @Test
    void noProjectIsNeededForAVersionAndAFolder() throws Exception {
        String hash = "c2990dca591cba766e3b7ef5d9e8a84796e47ab7";
        Published engine = Published.of(
                        hash, "rhel-openssl-3.0.x", "libquery_engine.so.node", NativeFile.x64("of 6.19.3"))
                .on(bench.mirror());
        Path empty = Files.createDirectory(scratch.resolve("empty"));

        bench.fetched(
                "--project", empty.toString(), "--prisma", "6.19.3", "--platform", "rhel-openssl-3.0.x", "--to", "out");

        assertThat(bench.folder().resolve("out/libquery_engine-rhel-openssl-3.0.x.so.node"))
                .hasBinaryContent(engine.bytes())
                .isExecutable();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aRuntimeStandsForItsTarget() throws Exception {
        Published engine = Published.library("rhel-openssl-3.0.x", NativeFile.x64("for Lambda"))
                .on(bench.mirror());

        bench.fetched("--runtime", "lambda:nodejs20.x");

        assertThat(bench.engine("rhel-openssl-3.0.x")).hasBinaryContent(engine.bytes());
    }

    @Test
    void theSchemaEngineLiesBesideTheCliOfPrisma() throws Exception {
        Published engine =
                Published.schemaEngine(Bench.TARGET, NativeFile.x64("schema")).on(bench.mirror());
        bench.with("PRISMA_CLI_BINARY_TARGETS", Bench.TARGET);

        bench.fetched("--engine", "schema");

        assertThat(bench.folder().resolve("node_modules/@prisma/engines/schema-engine-" + Bench.TARGET))
                .hasBinaryContent(engine.bytes())
                .isExecutable();
        assertThat(bench.engine()).doesNotExist();
    }

    @Test
    void aFolderServesAsAMirror() throws Exception {
        bench.library().in(scratch.resolve("a mirror"));

        bench.done("engine", "fetch", "--mirror", "file:../a mirror", "--offline");

        assertThat(bench.engine()).hasBinaryContent(bench.library().bytes());
    }

    private List<LoopbackRequest> downloads() {
        return bench.mirror().requests().stream()
                .filter(r -> r.path().endsWith(".gz"))
                .toList();
    }
}
