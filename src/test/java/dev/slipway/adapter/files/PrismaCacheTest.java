package dev.slipway.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.domain.engine.BinaryTarget;
import dev.slipway.domain.engine.EngineFile;
import dev.slipway.domain.engine.EngineKind;
import dev.slipway.domain.engine.Sha256;
import dev.slipway.domain.release.EngineHash;
import dev.slipway.port.EngineCache.Cached;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrismaCacheTest {
    private static final String HASH = "605197351a3c8bdd595af2d2a9bc3025bca48ea2";
    private static final Sha256 UNPACKED = new Sha256("a".repeat(64));
    private static final Sha256 PACKED = new Sha256("b".repeat(64));
    private static final EngineFile LIBRARY = file("debian-openssl-3.0.x", EngineKind.QUERY_LIBRARY);
    private static final EngineFile SCHEMA = file("windows", EngineKind.SCHEMA);

    @TempDir
    Path folder;

    private Path root;
    private Path engine;
    private PrismaCache cache;

    @BeforeEach
    void prepare() throws IOException {
        root = folder.resolve("prisma");
        engine = Files.writeString(folder.resolve("engine"), "engine");
        cache = new PrismaCache(root, new Staging(), HoldingProgram.WAITING);
    }

    @Test
    void anEngineIsKeptByteForByteAsPrismaKeepsIt() throws Exception {
        assertThat(cache.keep(LIBRARY, engine, UNPACKED, Optional.of(PACKED))).isTrue();

        Path target = root.resolve("master/" + HASH + "/debian-openssl-3.0.x");
        assertThat(Tree.of(root).keySet())
                .containsExactly(
                        "",
                        "master",
                        "master/" + HASH,
                        "master/" + HASH + "/debian-openssl-3.0.x",
                        "master/" + HASH + "/debian-openssl-3.0.x/libquery-engine",
                        "master/" + HASH + "/debian-openssl-3.0.x/libquery-engine.gz.sha256",
                        "master/" + HASH + "/debian-openssl-3.0.x/libquery-engine.sha256");
        assertThat(Files.readString(target.resolve("libquery-engine"))).isEqualTo("engine");
        assertThat(Files.readString(target.resolve("libquery-engine.sha256"))).isEqualTo(UNPACKED.hex());
        assertThat(Files.readString(target.resolve("libquery-engine.gz.sha256")))
                .isEqualTo(PACKED.hex());
    }

    @Test
    void aKeptEngineIsFound() throws Exception {
        cache.keep(SCHEMA, engine, UNPACKED, Optional.empty());

        Cached found = cache.find(SCHEMA).orElseThrow();

        assertThat(found.path()).isEqualTo(root.resolve("master/" + HASH + "/windows/schema-engine"));
        assertThat(found.bytes()).isEqualTo(6);
        assertThat(found.unpacked()).contains(UNPACKED);
        assertThat(cache.digestOf(found)).isEqualTo(FileDigest.of(engine));
        assertThat(cache.find(LIBRARY)).isEmpty();
    }

    @Test
    void anEngineThatPrismaLeftWithoutOrWithABadDigestHasNone() throws Exception {
        cache.keep(SCHEMA, engine, UNPACKED, Optional.of(PACKED));
        Path recorded = root.resolve("master/" + HASH + "/windows/schema-engine.sha256");

        Files.writeString(recorded, "<html>");
        assertThat(cache.find(SCHEMA).orElseThrow().unpacked()).isEmpty();

        Files.delete(recorded);
        assertThat(cache.find(SCHEMA).orElseThrow().unpacked()).isEmpty();
    }

    @Test
    void aCacheThatCannotBeWrittenKeepsNothingAndStillLends() throws Exception {
        Files.writeString(root, "a file where the cache should be");
        SortedMap<String, String> before = Tree.of(folder);

        assertThat(cache.keep(LIBRARY, engine, UNPACKED, Optional.of(PACKED))).isFalse();
        cache.hold(LIBRARY).close();

        assertThat(Tree.of(folder)).isEqualTo(before);
        assertThat(cache.list()).isEmpty();
    }

    @Test
    void whatIsNoEngineIsPassedOver() throws Exception {
        cache.keep(LIBRARY, engine, UNPACKED, Optional.of(PACKED));
        cache.keep(SCHEMA, engine, UNPACKED, Optional.of(PACKED));
        Path hash = root.resolve("master/" + HASH);
        Files.createDirectories(root.resolve("master/not-a-hash/windows"));
        Files.copy(engine, root.resolve("master/not-a-hash/windows/schema-engine"));
        Files.createDirectories(hash.resolve(".hidden"));
        Files.copy(engine, hash.resolve(".hidden/schema-engine"));
        Files.copy(engine, hash.resolve("windows/unknown-engine"));
        Files.createDirectory(hash.resolve("windows/query-engine"));
        Files.writeString(root.resolve("master/file"), "");

        assertThat(cache.list()).extracting(Cached::file).containsExactly(LIBRARY, SCHEMA);
    }

    @Test
    void linksOutOfTheCacheAreNeitherReadNorDeletedNorWrittenThrough() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.copy(engine, outside.resolve("schema-engine"));
        Path hash = Files.createDirectories(root.resolve("master/" + HASH));
        Files.createSymbolicLink(hash.resolve("windows"), outside);
        Files.createDirectory(hash.resolve("debian-openssl-3.0.x"));
        Files.createSymbolicLink(hash.resolve("debian-openssl-3.0.x/libquery-engine"), engine);
        SortedMap<String, String> before = Tree.of(outside);

        assertThat(cache.list()).isEmpty();
        assertThat(cache.find(SCHEMA)).isEmpty();
        assertThat(cache.find(LIBRARY)).isEmpty();
        assertThat(cache.keep(SCHEMA, engine, UNPACKED, Optional.empty())).isFalse();
        cache.remove(SCHEMA);
        cache.remove(LIBRARY);

        assertThat(Tree.of(outside)).isEqualTo(before);
        assertThat(engine).hasContent("engine");
    }

    @Test
    void removingTheLastEngineRemovesItsFoldersToo() throws Exception {
        cache.keep(LIBRARY, engine, UNPACKED, Optional.of(PACKED));
        cache.keep(SCHEMA, engine, UNPACKED, Optional.of(PACKED));

        cache.remove(LIBRARY);
        assertThat(cache.list()).extracting(Cached::file).containsExactly(SCHEMA);
        cache.remove(SCHEMA);
        cache.remove(SCHEMA);

        assertThat(Tree.of(root).keySet()).containsExactly("", "master");
    }

    @Test
    void aUsedEngineIsYoungAgain() throws Exception {
        cache.keep(LIBRARY, engine, UNPACKED, Optional.of(PACKED));
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        Files.setLastModifiedTime(cache.find(LIBRARY).orElseThrow().path(), FileTime.from(longAgo));
        assertThat(cache.find(LIBRARY).orElseThrow().lastUsed()).isEqualTo(longAgo);

        cache.markUsed(LIBRARY);

        assertThat(cache.find(LIBRARY).orElseThrow().lastUsed()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void noFailingStepLeavesATemporaryFile() throws Exception {
        FailingOperations operations;
        int step = 0;
        do {
            Path place = folder.resolve("cache" + step);
            operations = new FailingOperations(step++, "No space left on device");

            new PrismaCache(place, new Staging(operations), HoldingProgram.WAITING)
                    .keep(LIBRARY, engine, UNPACKED, Optional.of(PACKED));

            if (Files.exists(place)) {
                assertThat(Tree.of(place).keySet()).noneMatch(name -> name.contains(".slipway-"));
            }
        } while (operations.hasFailed());
        assertThat(step).isGreaterThan(10);
    }

    private static EngineFile file(String target, EngineKind kind) {
        return new EngineFile(new EngineHash(HASH), new BinaryTarget(target), kind);
    }
}
